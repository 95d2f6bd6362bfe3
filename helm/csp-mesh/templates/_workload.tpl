{{- define "csp-mesh.serviceAccount" -}}
{{- if not .s.serviceAccount.name -}}
apiVersion: v1
kind: ServiceAccount
{{ include "csp-mesh.metadata" (merge (dict "annotations" .s.serviceAccount.annotations) .) }}
automountServiceAccountToken: false
{{- end -}}
{{- end -}}

{{- define "csp-mesh.service" -}}
apiVersion: v1
kind: Service
{{ include "csp-mesh.metadata" . }}
spec:
  type: ClusterIP
  selector:
    {{- include "csp-mesh.selector" . | nindent 4 }}
  ports:
    - name: http
      port: 80
      targetPort: http
      protocol: TCP
      appProtocol: http
{{- end -}}

{{- define "csp-mesh.disruptionBudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
{{ include "csp-mesh.metadata" . }}
spec:
  maxUnavailable: {{ .s.disruptionBudget.maxUnavailable }}
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "csp-mesh.selector" . | nindent 6 }}
{{- end -}}

{{- define "csp-mesh.horizontalPodAutoscaler" -}}
{{- if eq .s.autoscaling.by "cpu" -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
{{ include "csp-mesh.metadata" . }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "csp-mesh.component" . }}
  minReplicas: {{ .s.autoscaling.min }}
  maxReplicas: {{ .s.autoscaling.max }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .s.autoscaling.cpu }}
  behavior:
    scaleDown:
      stabilizationWindowSeconds: 300
{{- end -}}
{{- end -}}

{{- define "csp-mesh.ingress" -}}
{{- if .root.Values.ingress.enabled -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
{{ include "csp-mesh.metadata" (merge (dict "annotations" .root.Values.ingress.annotations) .) }}
spec:
  {{- with .root.Values.ingress.className }}
  ingressClassName: {{ . }}
  {{- end }}
  tls:
    - hosts: [{{ include "csp-mesh.host" . }}]
      secretName: {{ .root.Values.ingress.tlsSecret | default (printf "%s-tls" (include "csp-mesh.component" .)) }}
  rules:
    - host: {{ include "csp-mesh.host" . }}
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: {{ include "csp-mesh.component" . }}
                port:
                  name: http
{{- end -}}
{{- end -}}

{{- define "csp-mesh.httpRoute" -}}
{{- if .root.Values.gateway.enabled -}}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
{{ include "csp-mesh.metadata" (merge (dict "annotations" .root.Values.gateway.annotations) .) }}
spec:
  parentRefs:
    {{- toYaml .root.Values.gateway.parentRefs | nindent 4 }}
  hostnames: [{{ include "csp-mesh.host" . }}]
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /
      backendRefs:
        - name: {{ include "csp-mesh.component" . }}
          port: 80
{{- end -}}
{{- end -}}
