{{- define "csp-mesh.testImage" -}}
{{- include "csp-mesh.image" (dict "root" .root "repository" .root.Values.tests.image.repository "tag" .root.Values.tests.image.tag "digest" .root.Values.tests.image.digest) -}}
{{- end -}}

{{/* A pod that runs a shell script once: name, suffix, component, script, environment. */}}
{{- define "csp-mesh.testScript" -}}
apiVersion: v1
kind: Pod
{{- $hook := dict "helm.sh/hook" "test" "helm.sh/hook-delete-policy" "before-hook-creation" }}
{{ include "csp-mesh.metadata" (dict "root" .root "name" .component "suffix" .suffix "annotations" $hook) }}
spec:
  restartPolicy: Never
  automountServiceAccountToken: false
  activeDeadlineSeconds: 120
  {{- include "csp-mesh.podBasics" . | nindent 2 }}
  containers:
    - name: test
      image: {{ include "csp-mesh.testImage" . }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      command: [sh, -euc]
      args:
        - |
          {{- .script | nindent 10 }}
      {{- with .environment }}
      env:
        {{- . | nindent 8 }}
      {{- end }}
      resources:
        {{- toYaml .root.Values.tests.resources | nindent 8 }}
      securityContext:
        {{- toYaml .s.securityContext | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
  volumes:
    {{- include "csp-mesh.tmpVolume" . | nindent 4 }}
{{- end -}}

{{- define "csp-mesh.roundTripScript" -}}
ask() { curl --silent --show-error --retry 5 --retry-connrefused --max-time 10 "$@"; }
fail() { echo "FAILED: $1"; exit 1; }
echo "signing in as $CLIENT_ID at $ISSUER"
token=$(printf 'grant_type=client_credentials&client_id=%s&client_secret=%s' "$CLIENT_ID" "$CLIENT_SECRET" \
  | ask --fail --data @- "$ISSUER/protocol/openid-connect/token" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
test -n "$token" || fail "no token; look at the issuer, the client and its secret"
echo "asking $ADDRESS without the token"
refused=$(ask --output /dev/null --write-out '%{http_code}' "$ADDRESS")
test "$refused" = 401 || fail "expected 401, got $refused"
echo "asking $ADDRESS with the token"
printf 'Authorization: Bearer %s' "$token" | ask --fail --header @- "$ADDRESS" \
  || fail "VMware may read this list; look at the service's database and at its audience in the token"
echo && echo "passed"
{{- end -}}

{{- define "csp-mesh.testPod" -}}
{{- if .root.Values.tests.enabled -}}
{{- $environment := include "csp-mesh.testEnvironment" . -}}
{{- include "csp-mesh.testScript" (dict "root" .root "s" .s "component" "test" "suffix" .name "script" (include "csp-mesh.roundTripScript" .) "environment" $environment) -}}
{{- end -}}
{{- end -}}

{{- define "csp-mesh.testEnvironment" -}}
- name: ADDRESS
  value: http://{{ include "csp-mesh.component" . }}{{ .s.app.roundTrip }}
- name: ISSUER
  value: {{ .root.Values.identity.issuer | quote }}
- name: CLIENT_ID
  value: {{ .root.Values.tests.clientId | quote }}
- name: CLIENT_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .root.Values.tests.existingSecret }}
      key: {{ .root.Values.tests.secretKey }}
{{- end -}}
