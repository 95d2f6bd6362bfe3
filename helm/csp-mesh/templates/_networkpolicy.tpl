{{- define "csp-mesh.dnsEgress" -}}
- to:
    {{- toYaml .root.Values.networkPolicy.dnsPeers | nindent 4 }}
  ports:
    - {port: 53, protocol: UDP}
    - {port: 53, protocol: TCP}
{{- end -}}

{{- define "csp-mesh.databaseEgress" -}}
- to:
    {{- toYaml .root.Values.networkPolicy.databasePeers | replace "%s" .name | nindent 4 }}
  ports:
    - {port: {{ .s.database.port }}, protocol: TCP}
{{- end -}}

{{- define "csp-mesh.identityEgress" -}}
- to:
    {{- toYaml .root.Values.networkPolicy.identityPeers | nindent 4 }}
  ports:
    {{- range .root.Values.networkPolicy.identityPorts }}
    - {port: {{ . }}, protocol: TCP}
    {{- end }}
{{- end -}}

{{/* Selects the pods of one component of this release. */}}
{{- define "csp-mesh.peer" -}}
- podSelector:
    matchLabels:
      {{- include "csp-mesh.selector" . | nindent 6 }}
{{- end -}}

{{- define "csp-mesh.ingressEdges" -}}
{{- $here := . -}}
{{- if or .root.Values.ingress.enabled .root.Values.gateway.enabled }}
- from:
    {{- toYaml .root.Values.networkPolicy.ingressPeers | nindent 4 }}
  ports:
    - {port: http, protocol: TCP}
{{- end }}
{{- if .root.Values.observability.serviceMonitor.enabled }}
- from:
    {{- toYaml .root.Values.networkPolicy.metricsPeers | nindent 4 }}
  ports:
    - {port: http, protocol: TCP}
{{- end }}
{{- if .root.Values.tests.enabled }}
- from:
    {{- include "csp-mesh.peer" (dict "root" .root "name" "test") | nindent 4 }}
  ports:
    - {port: http, protocol: TCP}
{{- end }}
{{- range $caller, $settings := .services }}
{{- if has $here.name $settings.app.calls }}
- from:
    {{- include "csp-mesh.peer" (dict "root" $here.root "name" $caller) | nindent 4 }}
  ports:
    - {port: http, protocol: TCP}
{{- end }}
{{- end }}
{{- end -}}

{{- define "csp-mesh.egressEdges" -}}
{{- $here := . -}}
{{ include "csp-mesh.dnsEgress" . }}
{{ include "csp-mesh.databaseEgress" . }}
- to:
    {{- toYaml .root.Values.networkPolicy.kafkaPeers | nindent 4 }}
  ports:
    - {port: {{ .root.Values.networkPolicy.kafkaPort }}, protocol: TCP}
{{ include "csp-mesh.identityEgress" . }}
{{- if .s.app.mail }}
- to:
    {{- toYaml .root.Values.networkPolicy.mailPeers | nindent 4 }}
  ports:
    - {port: {{ .root.Values.mail.port }}, protocol: TCP}
{{- end }}
{{- if .s.app.kubernetes }}
- to:
    {{- toYaml .root.Values.networkPolicy.kubernetesApiPeers | nindent 4 }}
  ports:
    {{- range .root.Values.networkPolicy.kubernetesApiPorts }}
    - {port: {{ . }}, protocol: TCP}
    {{- end }}
{{- end }}
{{- if .root.Values.tracing.endpoint }}
- to:
    {{- toYaml .root.Values.networkPolicy.tracingPeers | nindent 4 }}
  ports:
    - {port: 4317, protocol: TCP}
{{- end }}
{{- range $callee := .s.app.calls }}
- to:
    {{- include "csp-mesh.peer" (dict "root" $here.root "name" $callee) | nindent 4 }}
  ports:
    - {port: {{ (get $here.services $callee).app.port }}, protocol: TCP}
{{- end }}
{{- end -}}

{{- define "csp-mesh.networkPolicy" -}}
{{- if .root.Values.networkPolicy.enabled -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{ include "csp-mesh.metadata" . }}
spec:
  podSelector:
    matchLabels:
      {{- include "csp-mesh.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  {{- with include "csp-mesh.ingressEdges" . | trim }}
  ingress:
    {{- . | nindent 4 }}
  {{- end }}
  egress:
    {{- include "csp-mesh.egressEdges" . | trim | nindent 4 }}
{{- end -}}
{{- end -}}
