{{/*
The migration runs before the release's objects exist: it stands on its own account-less pod, existing secrets, and a
network policy that is a hook itself. The name never changes; the next run removes the last one.
*/}}
{{- define "csp-mesh.migrationJob" -}}
{{- if .root.Values.migration.enabled -}}
{{- $hook := dict "helm.sh/hook" "pre-install,pre-upgrade" "helm.sh/hook-weight" "0" "helm.sh/hook-delete-policy" "before-hook-creation" -}}
{{- $labelled := merge (dict "name" "migration") . -}}
apiVersion: batch/v1
kind: Job
{{ include "csp-mesh.metadata" (merge (dict "suffix" "migration" "annotations" $hook) .) }}
spec:
  backoffLimit: {{ .root.Values.migration.backoffLimit }}
  activeDeadlineSeconds: {{ .root.Values.migration.deadlineSeconds }}
  template:
    metadata:
      labels:
        {{- include "csp-mesh.labels" $labelled | nindent 8 }}
        csp-mesh.dev/migrates: {{ .name }}
    spec:
      restartPolicy: Never
      automountServiceAccountToken: false
      {{- include "csp-mesh.podBasics" . | nindent 6 }}
      containers:
        - name: migration
          image: {{ include "csp-mesh.serviceImage" . }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          env:
            {{- include "csp-mesh.jvmEnvironment" . | nindent 12 }}
            - name: QUARKUS_FLYWAY_MIGRATE_AT_START
              value: "true"
            - name: QUARKUS_INIT_AND_EXIT
              value: "true"
            - name: QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS
              value: "*:future"
            {{- include "csp-mesh.databaseEnvironment" . | nindent 12 }}
          resources:
            {{- toYaml .root.Values.migration.resources | nindent 12 }}
          securityContext:
            {{- toYaml .s.securityContext | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
            {{- include "csp-mesh.databaseMount" . | nindent 12 }}
      volumes:
        {{- include "csp-mesh.tmpVolume" . | nindent 8 }}
        {{- include "csp-mesh.databaseVolume" . | nindent 8 }}
{{- end -}}
{{- end -}}

{{- define "csp-mesh.migrationPolicy" -}}
{{- if and .root.Values.migration.enabled .root.Values.networkPolicy.enabled -}}
{{- $hook := dict "helm.sh/hook" "pre-install,pre-upgrade" "helm.sh/hook-weight" "-10" "helm.sh/hook-delete-policy" "before-hook-creation" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{ include "csp-mesh.metadata" (merge (dict "suffix" "migration" "annotations" $hook) .) }}
spec:
  podSelector:
    matchLabels:
      {{- include "csp-mesh.selector" (dict "root" .root "name" "migration") | nindent 6 }}
      csp-mesh.dev/migrates: {{ .name }}
  policyTypes: [Ingress, Egress]
  egress:
    {{- include "csp-mesh.dnsEgress" . | nindent 4 }}
    {{- include "csp-mesh.databaseEgress" . | nindent 4 }}
{{- end -}}
{{- end -}}
