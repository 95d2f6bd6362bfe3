{{- define "csp-mesh.scaledObject" -}}
{{- if eq .s.autoscaling.by "lag" -}}
{{- $here := . -}}
{{- $sasl := hasPrefix "SASL" .root.Values.kafka.protocol -}}
{{- $tls := hasSuffix "SSL" .root.Values.kafka.protocol -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
{{ include "csp-mesh.metadata" . }}
spec:
  scaleTargetRef:
    name: {{ include "csp-mesh.component" . }}
  minReplicaCount: {{ .s.autoscaling.min }}
  maxReplicaCount: {{ .s.autoscaling.max }}
  fallback:
    failureThreshold: 3
    replicas: {{ .s.autoscaling.min }}
  triggers:
  {{- range $topic := .s.app.reads }}
    - type: kafka
      metadata:
        bootstrapServers: {{ $here.root.Values.kafka.bootstrapServers | quote }}
        consumerGroup: {{ $here.name }}-service
        topic: {{ include "csp-mesh.topic" (dict "root" $here.root "topic" $topic) }}
        lagThreshold: {{ $here.s.autoscaling.lag | quote }}
        offsetResetPolicy: earliest
        allowIdleConsumers: "false"
        {{- if $sasl }}
        sasl: {{ get (dict "SCRAM-SHA-512" "scram_sha512" "SCRAM-SHA-256" "scram_sha256" "PLAIN" "plaintext") $here.root.Values.kafka.mechanism }}
        {{- end }}
        {{- if $tls }}
        tls: enable
        {{- end }}
      {{- if or $sasl $tls }}
      authenticationRef:
        name: {{ include "csp-mesh.component" $here }}
      {{- end }}
  {{- end }}
{{- end -}}
{{- end -}}

{{- define "csp-mesh.triggerAuthentication" -}}
{{- $sasl := hasPrefix "SASL" .root.Values.kafka.protocol -}}
{{- $tls := hasSuffix "SSL" .root.Values.kafka.protocol -}}
{{- if and (eq .s.autoscaling.by "lag") (or $sasl $tls) -}}
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
{{ include "csp-mesh.metadata" . }}
spec:
  {{- if $sasl }}
  configMapTargetRef:
    - parameter: username
      name: {{ include "csp-mesh.component" . }}-kafka-user
      key: username
  {{- end }}
  secretTargetRef:
    {{- if $sasl }}
    - parameter: password
      name: {{ include "csp-mesh.kafkaSecret" . }}
      key: {{ .root.Values.kafka.passwordKey }}
    {{- end }}
    {{- if $tls }}
    - parameter: ca
      name: {{ .root.Values.kafka.caSecret }}
      key: {{ .root.Values.kafka.caKey }}
    {{- end }}
{{- end -}}
{{- end -}}

{{- define "csp-mesh.kafkaUserName" -}}
{{- if and (eq .s.autoscaling.by "lag") (hasPrefix "SASL" .root.Values.kafka.protocol) -}}
apiVersion: v1
kind: ConfigMap
{{ include "csp-mesh.metadata" (merge (dict "suffix" "kafka-user") .) }}
data:
  username: {{ include "csp-mesh.kafkaSecret" . }}
{{- end -}}
{{- end -}}
