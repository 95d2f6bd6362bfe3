{{- define "csp-mesh.kafkaTopic" -}}
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: {{ .topic }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "csp-mesh.labels" . | nindent 4 }}
    strimzi.io/cluster: {{ .root.Values.kafka.strimzi.cluster }}
  annotations:
    helm.sh/resource-policy: keep
    {{- with .root.Values.commonAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  partitions: {{ .root.Values.kafka.partitions }}
  replicas: {{ .root.Values.kafka.strimzi.replicas }}
  config:
    min.insync.replicas: {{ .root.Values.kafka.strimzi.minInSync }}
    retention.ms: {{ mul .root.Values.kafka.strimzi.retentionDays 86400000 }}
    compression.type: producer
{{- end -}}

{{/* The topics of one service: those that it writes, and its dead letters. */}}
{{- define "csp-mesh.kafkaTopics" -}}
{{- if .root.Values.kafka.strimzi.topics -}}
{{- $here := . -}}
{{- range $topic := .s.app.writes -}}
{{- include "csp-mesh.kafkaTopic" (merge (dict "topic" (include "csp-mesh.topic" (dict "root" $here.root "topic" $topic))) $here) }}
---
{{ end -}}
{{- include "csp-mesh.kafkaTopic" (merge (dict "topic" (include "csp-mesh.deadLetterTopic" .)) .) -}}
{{- end -}}
{{- end -}}

{{- define "csp-mesh.kafkaUser" -}}
{{- if .root.Values.kafka.strimzi.users -}}
{{- $here := . -}}
apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata:
  name: {{ include "csp-mesh.kafkaSecret" . }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "csp-mesh.labels" . | nindent 4 }}
    strimzi.io/cluster: {{ .root.Values.kafka.strimzi.cluster }}
  {{- with .root.Values.commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  authentication:
    type: scram-sha-512
  authorization:
    type: simple
    acls:
      - resource: {type: group, name: {{ .name }}-service, patternType: literal}
        operations: [Read]
      {{- range $group := .s.app.groups }}
      - resource: {type: group, name: {{ $here.name }}-service.{{ $group }}, patternType: literal}
        operations: [Read]
      {{- end }}
      - resource: {type: group, name: {{ include "csp-mesh.deadLetterTopic" . }}-letters, patternType: literal}
        operations: [Describe]
      {{- range $topic := concat .s.app.reads (.s.app.alsoReads | default list) | uniq }}
      - resource: {type: topic, name: {{ include "csp-mesh.topic" (dict "root" $here.root "topic" $topic) }}, patternType: literal}
        operations: [Describe, Read]
      {{- end }}
      {{- range $topic := .s.app.writes }}
      - resource: {type: topic, name: {{ include "csp-mesh.topic" (dict "root" $here.root "topic" $topic) }}, patternType: literal}
        operations: [Describe, Write]
      {{- end }}
      - resource: {type: topic, name: {{ include "csp-mesh.deadLetterTopic" . }}, patternType: literal}
        operations: [Describe, Write]
{{- end -}}
{{- end -}}
