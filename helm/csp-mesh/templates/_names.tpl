{{/* Name of the release's objects, short enough that every suffix fits into 63 characters; long names keep a hash. */}}
{{- define "csp-mesh.fullname" -}}
{{- $name := default .Release.Name .Values.fullnameOverride -}}
{{- if gt (len $name) 40 -}}
{{- printf "%s-%s" (trunc 31 $name | trimSuffix "-") (sha256sum $name | trunc 8) -}}
{{- else -}}
{{- $name -}}
{{- end -}}
{{- end -}}

{{/* Name of a service's objects. */}}
{{- define "csp-mesh.component" -}}
{{- printf "%s-%s" (include "csp-mesh.fullname" .root) .name -}}
{{- end -}}

{{/* What makes an object's labels unique and never changes. */}}
{{- define "csp-mesh.selector" -}}
app.kubernetes.io/name: csp-mesh
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end -}}

{{- define "csp-mesh.labels" -}}
{{ include "csp-mesh.selector" . }}
app.kubernetes.io/part-of: csp-mesh
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Metadata of an object: root, name of the component, suffix of the object's name, further annotations. */}}
{{- define "csp-mesh.metadata" -}}
metadata:
  name: {{ include "csp-mesh.component" . }}{{ with .suffix }}-{{ . }}{{ end }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "csp-mesh.labels" . | nindent 4 }}
    {{- with .labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- $annotations := merge (dict) (.annotations | default dict) .root.Values.commonAnnotations }}
  {{- with $annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{- define "csp-mesh.serviceAccountName" -}}
{{- .s.serviceAccount.name | default (include "csp-mesh.component" .) -}}
{{- end -}}

{{/* Reference of an image: root, repository, tag, digest. */}}
{{- define "csp-mesh.image" -}}
{{- $registry := .root.Values.global.imageRegistry | default .root.Values.image.registry -}}
{{- with $registry }}{{ trimSuffix "/" . }}/{{ end -}}
{{- .repository -}}
{{- if .digest }}@{{ .digest }}{{ else }}:{{ .tag }}{{ end -}}
{{- end -}}

{{- define "csp-mesh.serviceImage" -}}
{{- $repository := .s.image.repository | default (printf "%s/%s-service" .root.Values.image.repository .name) -}}
{{- $tag := .s.image.tag | default .root.Values.image.tag | default .root.Chart.AppVersion -}}
{{- include "csp-mesh.image" (dict "root" .root "repository" $repository "tag" $tag "digest" .s.image.digest) -}}
{{- end -}}

{{- define "csp-mesh.pullSecrets" -}}
{{- with .root.Values.global.imagePullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Public host name and address of a service. */}}
{{- define "csp-mesh.host" -}}
{{- .s.host | default (printf "%s.%s" .name .root.Values.domain) -}}
{{- end -}}

{{/* Full names of the topics that a service reads or writes. */}}
{{- define "csp-mesh.topic" -}}
{{- printf "%s%s.v1" .root.Values.kafka.topicPrefix .topic -}}
{{- end -}}

{{- define "csp-mesh.deadLetterTopic" -}}
{{- printf "%s%s-service.dead" .root.Values.kafka.topicPrefix .name -}}
{{- end -}}

{{- define "csp-mesh.kafkaSecret" -}}
{{- printf .root.Values.kafka.secretPattern .name -}}
{{- end -}}
