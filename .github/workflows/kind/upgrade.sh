#!/bin/sh
# Renews all pods while a client asks without pause; no request may fail.
set -eu
kubectl -n csp-mesh run asker --image=curlimages/curl:8.15.0 --labels=app.kubernetes.io/name=csp-mesh,app.kubernetes.io/instance=mesh,app.kubernetes.io/component=test \
  --overrides='{"spec":{"securityContext":{"runAsNonRoot":true,"runAsUser":65532,"seccompProfile":{"type":"RuntimeDefault"}},"containers":[{"name":"asker","image":"curlimages/curl:8.15.0","command":["sh","-c","while sleep 0.1; do curl -s -o /dev/null -w \"%{http_code}\\n\" --max-time 5 http://mesh-partner/program; done"],"securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]}}}]}}'
kubectl -n csp-mesh wait pod/asker --for=condition=Ready --timeout=2m
helm upgrade mesh helm/csp-mesh -n csp-mesh -f .github/workflows/kind/values.yaml --set commonAnnotations.round=two --wait --timeout 15m
answers=$(kubectl -n csp-mesh logs asker)
kubectl -n csp-mesh delete pod asker --wait=false
test "$(echo "$answers" | wc -l)" -gt 50
if echo "$answers" | grep -v '^200$'; then
  echo "a request failed during the upgrade"
  exit 1
fi
