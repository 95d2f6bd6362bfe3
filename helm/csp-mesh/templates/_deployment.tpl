{{- define "csp-mesh.deployment" -}}
apiVersion: apps/v1
kind: Deployment
{{ include "csp-mesh.metadata" . }}
spec:
  {{- if eq .s.autoscaling.by "none" }}
  replicas: {{ .s.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  progressDeadlineSeconds: 600
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels:
      {{- include "csp-mesh.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "csp-mesh.labels" . | nindent 8 }}
        {{- with .s.podLabels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- with merge (dict) .s.podAnnotations .root.Values.commonAnnotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      serviceAccountName: {{ include "csp-mesh.serviceAccountName" . }}
      automountServiceAccountToken: {{ .s.app.kubernetes }}
      terminationGracePeriodSeconds: {{ .s.shutdown.grace }}
      {{- include "csp-mesh.podBasics" . | nindent 6 }}
      {{- include "csp-mesh.spread" . | nindent 6 }}
      containers:
        - name: {{ .name }}
          image: {{ include "csp-mesh.serviceImage" . }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          ports:
            - name: http
              containerPort: {{ .s.app.port }}
              protocol: TCP
          env:
            {{- include "csp-mesh.environment" . | nindent 12 }}
          resources:
            {{- toYaml .s.resources | nindent 12 }}
          securityContext:
            {{- toYaml .s.securityContext | nindent 12 }}
          startupProbe:
            {{- include "csp-mesh.probe" (dict "s" .s "path" "/q/health/started" "failures" .s.probes.startupFailures) | nindent 12 }}
          readinessProbe:
            {{- include "csp-mesh.probe" (dict "s" .s "path" "/q/health/ready" "failures" .s.probes.readinessFailures) | nindent 12 }}
          livenessProbe:
            {{- include "csp-mesh.probe" (dict "s" .s "path" "/q/health/live" "failures" .s.probes.livenessFailures) | nindent 12 }}
          volumeMounts:
            {{- include "csp-mesh.mounts" . | nindent 12 }}
      volumes:
        {{- include "csp-mesh.volumes" . | nindent 8 }}
{{- end -}}
