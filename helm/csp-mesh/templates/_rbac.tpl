{{/* Cluster-scoped objects carry the namespace, so that two namespaces never share one. */}}
{{- define "csp-mesh.clusterName" -}}
{{- $name := printf "%s-%s" .root.Release.Namespace (include "csp-mesh.component" .) -}}
{{- if gt (len $name) 63 -}}{{ printf "%s-%s" (trunc 54 $name | trimSuffix "-") (sha256sum $name | trunc 8) }}{{- else -}}{{ $name }}{{- end -}}
{{- end -}}

{{- define "csp-mesh.reconcilerRole" -}}
{{- if and .s.app.kubernetes .root.Values.rbac.create -}}
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: {{ include "csp-mesh.clusterName" . }}
  labels:
    {{- include "csp-mesh.labels" . | nindent 4 }}
rules:
  - apiGroups: [""]
    resources: [namespaces, resourcequotas, limitranges]
    verbs: [get, create, update]
  - apiGroups: [networking.k8s.io]
    resources: [networkpolicies]
    verbs: [get, create, update]
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [get, create, update, delete]
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [rolebindings]
    verbs: [get, create, update, delete]
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [clusterroles]
    resourceNames: [cspmesh-access-full, cspmesh-access-partial]
    verbs: [bind]
  - apiGroups: [navigator.cspmesh.dev]
    resources: [serviceactivations, sddcs]
    verbs: [get, create, update, delete]
{{- end -}}
{{- end -}}

{{- define "csp-mesh.reconcilerBinding" -}}
{{- if and .s.app.kubernetes .root.Values.rbac.create -}}
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: {{ include "csp-mesh.clusterName" . }}
  labels:
    {{- include "csp-mesh.labels" . | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: {{ include "csp-mesh.clusterName" . }}
subjects:
  - kind: ServiceAccount
    name: {{ include "csp-mesh.serviceAccountName" . }}
    namespace: {{ .root.Release.Namespace }}
{{- end -}}
{{- end -}}
