{{/* What every pod of the mesh has: no service links, no token, security, room in /tmp. */}}
{{- define "csp-mesh.podBasics" -}}
enableServiceLinks: false
{{- include "csp-mesh.pullSecrets" . }}
securityContext:
  {{- toYaml .s.podSecurityContext | nindent 2 }}
{{- with .s.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .s.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .s.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .s.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "csp-mesh.databaseMount" -}}
{{- if eq .s.database.tls "verify-full" }}
- name: database-ca
  mountPath: /etc/csp-mesh/database
  readOnly: true
{{- end }}
{{- end -}}

{{- define "csp-mesh.databaseVolume" -}}
{{- if eq .s.database.tls "verify-full" }}
- name: database-ca
  secret:
    secretName: {{ .s.database.caSecret | default (printf "%s-db-ca" .name) }}
    items:
      - key: {{ .s.database.caKey }}
        path: {{ .s.database.caKey }}
{{- end }}
{{- end -}}

{{- define "csp-mesh.mounts" -}}
- name: tmp
  mountPath: /tmp
{{- include "csp-mesh.databaseMount" . }}
{{- if hasSuffix "SSL" .root.Values.kafka.protocol }}
- name: kafka-ca
  mountPath: /etc/csp-mesh/kafka
  readOnly: true
{{- end }}
{{- end -}}

{{- define "csp-mesh.tmpVolume" -}}
- name: tmp
  emptyDir:
    sizeLimit: {{ .s.tmpSize }}
{{- end -}}

{{- define "csp-mesh.volumes" -}}
{{ include "csp-mesh.tmpVolume" . }}
{{- include "csp-mesh.databaseVolume" . }}
{{- if hasSuffix "SSL" .root.Values.kafka.protocol }}
- name: kafka-ca
  secret:
    secretName: {{ .root.Values.kafka.caSecret }}
    items:
      - key: {{ .root.Values.kafka.caKey }}
        path: {{ .root.Values.kafka.caKey }}
{{- end }}
{{- end -}}

{{- define "csp-mesh.spread" -}}
topologySpreadConstraints:
{{- range $key, $action := dict "topology.kubernetes.io/zone" .s.spread.zone "kubernetes.io/hostname" .s.spread.host }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: {{ $action }}
    labelSelector:
      matchLabels:
        {{- include "csp-mesh.selector" $ | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
{{- end }}
{{- end -}}

{{- define "csp-mesh.probe" -}}
httpGet:
  path: {{ .path }}
  port: http
periodSeconds: {{ .s.probes.periodSeconds }}
timeoutSeconds: 3
failureThreshold: {{ .failures }}
{{- end -}}
