#!/bin/sh
# A kind cluster with the operators of k8s/operators/versions.yaml and the development overlay.
set -eu
cd "$(dirname "$0")/../../.."
version() { awk -v name="$1" '$0 ~ "name: " name "$" { found = 1 } found && /version:/ { print $2; exit }' k8s/operators/versions.yaml; }
release() { echo "https://github.com/$1/releases/download/$2"; }

kubectl apply --server-side -f "$(release cert-manager/cert-manager "v$(version cert-manager)")/cert-manager.yaml"
kubectl -n cert-manager wait deployment --all --for=condition=Available --timeout=5m
kubectl apply --server-side -f "$(release cloudnative-pg/cloudnative-pg "v$(version CloudNativePG)")/cnpg-$(version CloudNativePG).yaml"
kubectl apply -f https://raw.githubusercontent.com/cloudnative-pg/artifacts/main/image-catalogs/catalog-minimal-trixie.yaml
kubectl -n cnpg-system wait deployment --all --for=condition=Available --timeout=5m
kubectl apply -k k8s/base
curl -fsSL "$(release strimzi/strimzi-kafka-operator "$(version Strimzi)")/strimzi-cluster-operator-$(version Strimzi).yaml" \
  | sed 's/namespace: myproject/namespace: csp-mesh/' | kubectl -n csp-mesh create -f -
kubectl apply -f "https://raw.githubusercontent.com/keycloak/keycloak-k8s-resources/$(version 'Keycloak operator')/kubernetes/keycloaks.k8s.keycloak.org-v1.yml"
kubectl apply -f "https://raw.githubusercontent.com/keycloak/keycloak-k8s-resources/$(version 'Keycloak operator')/kubernetes/keycloakrealmimports.k8s.keycloak.org-v1.yml"
kubectl -n csp-mesh apply -f "https://raw.githubusercontent.com/keycloak/keycloak-k8s-resources/$(version 'Keycloak operator')/kubernetes/kubernetes.yml"

for secret in csp-mesh-clients csp-mesh-program; do
  kubectl -n csp-mesh create secret generic "$secret" $(for client in partner-service contract-service navigator-service \
    billing-service support-service vmware-program; do echo "--from-literal=$client=$(openssl rand -hex 24)"; done)
done
kubectl apply -k k8s/overlays/development
kubectl -n csp-mesh wait cluster --all --for=condition=Ready --timeout=15m
kubectl -n csp-mesh wait kafka/csp-mesh --for=condition=Ready --timeout=15m
kubectl -n csp-mesh wait keycloak/csp-mesh --for=condition=Ready --timeout=15m
