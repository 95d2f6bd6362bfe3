{{/* Where the service's database is and who signs in: all that a migration needs. */}}
{{- define "csp-mesh.databaseEnvironment" -}}
{{- $host := .s.database.host | default (printf "%s-db-rw" .name) -}}
{{- $database := .s.database.name | default .name -}}
{{- $address := printf "%s:%d/%s" $host (int .s.database.port) $database -}}
{{- $verified := eq .s.database.tls "verify-full" -}}
{{- $secret := .s.database.existingSecret | default (printf "%s-db-app" .name) -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: jdbc:postgresql://{{ $address }}?sslmode={{ .s.database.tls }}{{ if $verified }}&sslrootcert=/etc/csp-mesh/database/{{ .s.database.caKey }}{{ end }}
- name: QUARKUS_DATASOURCE_REACTIVE_URL
  value: postgresql://{{ $address }}
- name: QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE
  value: {{ .s.database.tls }}
{{- if $verified }}
- name: QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM
  value: HTTPS
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM
  value: "true"
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS
  value: /etc/csp-mesh/database/{{ .s.database.caKey }}
{{- else if eq .s.database.tls "require" }}
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_ALL
  value: "true"
{{- end }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: {{ .s.database.usernameKey }}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: {{ .s.database.passwordKey }}
{{- end -}}

{{- define "csp-mesh.kafkaEnvironment" -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ .root.Values.kafka.bootstrapServers | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ .root.Values.kafka.protocol }}
{{- if hasPrefix "SASL" .root.Values.kafka.protocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ .root.Values.kafka.mechanism }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef:
      name: {{ include "csp-mesh.kafkaSecret" . }}
      key: {{ .root.Values.kafka.jaasKey }}
{{- end }}
{{- if hasSuffix "SSL" .root.Values.kafka.protocol }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/csp-mesh/kafka/{{ .root.Values.kafka.caKey }}
{{- end }}
{{- with .root.Values.kafka.topicPrefix }}
- name: MESH_TOPIC_PREFIX
  value: {{ . | quote }}
{{- end }}
{{- end -}}

{{- define "csp-mesh.identityEnvironment" -}}
- name: MESH_OIDC_ISSUER
  value: {{ .root.Values.identity.issuer | quote }}
- name: MESH_OIDC_CLIENT_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .root.Values.identity.existingSecret }}
      key: {{ .name }}-service
{{- if .s.app.identityAdmin }}
- name: MESH_KEYCLOAK_ADMIN_URL
  value: {{ .root.Values.identity.adminUrl | quote }}
{{- end }}
{{- end -}}

{{- define "csp-mesh.mailEnvironment" -}}
- name: QUARKUS_MAILER_HOST
  value: {{ .root.Values.mail.host | quote }}
- name: QUARKUS_MAILER_PORT
  value: {{ .root.Values.mail.port | quote }}
- name: QUARKUS_MAILER_START_TLS
  value: {{ .root.Values.mail.startTls }}
{{- if .root.Values.mail.existingSecret }}
- name: QUARKUS_MAILER_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .root.Values.mail.existingSecret }}
      key: {{ .root.Values.mail.usernameKey }}
- name: QUARKUS_MAILER_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .root.Values.mail.existingSecret }}
      key: {{ .root.Values.mail.passwordKey }}
{{- end }}
{{- end -}}

{{/* Other services: asked inside the cluster, named to people by their public address, here or elsewhere. */}}
{{- define "csp-mesh.meshEnvironment" -}}
{{- $here := . -}}
{{- range $callee := .s.app.calls }}
- name: QUARKUS_REST_CLIENT_{{ upper $callee }}_URL
  value: http://{{ include "csp-mesh.component" (dict "root" $here.root "name" $callee) }}
{{- end }}
{{- range $linked := .s.app.links }}
{{- $settings := mustMergeOverwrite (deepCopy $here.root.Values.defaults) (deepCopy (get $here.root.Values.services $linked | default dict)) }}
- name: MESH_{{ upper $linked }}_URL
  value: https://{{ include "csp-mesh.host" (dict "root" $here.root "name" $linked "s" $settings) }}
{{- end }}
{{- end -}}

{{- define "csp-mesh.jvmEnvironment" -}}
- name: JAVA_TOOL_OPTIONS
  value: {{ printf "-XX:MaxRAMPercentage=%d -XX:InitialRAMPercentage=%d -XX:+ExitOnOutOfMemoryError %s" (int .s.jvm.heapPercent) (int .s.jvm.heapPercent) .s.jvm.options | trim | quote }}
{{- end -}}

{{/* All variables of a running service. */}}
{{- define "csp-mesh.environment" -}}
{{- include "csp-mesh.jvmEnvironment" . }}
- name: QUARKUS_HTTP_PORT
  value: {{ .s.app.port | quote }}
- name: QUARKUS_SHUTDOWN_DELAY
  value: {{ .s.shutdown.delay }}s
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: {{ .s.shutdown.drain }}s
- name: QUARKUS_FLYWAY_MIGRATE_AT_START
  value: "false"
- name: QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE
  value: {{ .s.database.poolSize | quote }}
{{ include "csp-mesh.databaseEnvironment" . }}
{{ include "csp-mesh.kafkaEnvironment" . }}
{{ include "csp-mesh.identityEnvironment" . }}
{{- if .s.app.mail }}
{{ include "csp-mesh.mailEnvironment" . }}
{{- end }}
{{- include "csp-mesh.meshEnvironment" . }}
{{- with .root.Values.tracing.endpoint }}
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
- name: QUARKUS_OTEL_TRACES_SAMPLER_ARG
  value: {{ $.root.Values.tracing.ratio | quote }}
{{- end }}
{{- with .s.env }}
{{ toYaml . }}
{{- end }}
{{- end -}}
