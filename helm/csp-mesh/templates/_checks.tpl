{{/* What a schema cannot say: settings that contradict each other, and keys that have another name. */}}
{{- define "csp-mesh.checks" -}}
{{- $services := include "csp-mesh.services" . | fromYaml -}}
{{- include "csp-mesh.renamedKeys" . -}}
{{- if not $services -}}
{{- fail "services: all five are switched off; leave at least one enabled" -}}
{{- end -}}
{{- if and .Values.ingress.enabled .Values.gateway.enabled -}}
{{- fail "ingress.enabled and gateway.enabled are both true: choose one way in" -}}
{{- end -}}
{{- if and .Values.gateway.enabled (not .Values.gateway.parentRefs) -}}
{{- fail "gateway.enabled is true but gateway.parentRefs is empty: name the Gateway to attach to" -}}
{{- end -}}
{{- if and .Values.externalSecrets.enabled (not .Values.externalSecrets.store.name) -}}
{{- fail "externalSecrets.enabled is true but externalSecrets.store.name is empty" -}}
{{- end -}}
{{- if and (eq .Values.realm.kind "KeycloakRealmImport") (not .Values.realm.keycloak) -}}
{{- fail "realm.kind is KeycloakRealmImport but realm.keycloak is empty: name the Keycloak resource" -}}
{{- end -}}
{{- if gt (int .Values.kafka.strimzi.minInSync) (max 1 (sub (int .Values.kafka.strimzi.replicas) 1) | int) -}}
{{- fail (printf "kafka.strimzi.minInSync (%d) must be smaller than kafka.strimzi.replicas (%d): else one lost broker stops all writes" (int .Values.kafka.strimzi.minInSync) (int .Values.kafka.strimzi.replicas)) -}}
{{- end -}}
{{- range $name, $s := $services -}}
{{- include "csp-mesh.serviceChecks" (dict "root" $ "name" $name "s" $s "services" $services) -}}
{{- end -}}
{{- include "csp-mesh.apiChecks" (dict "root" . "services" $services) -}}
{{- end -}}

{{- define "csp-mesh.serviceChecks" -}}
{{- $key := printf "services.%s" .name -}}
{{- $scaled := ne .s.autoscaling.by "none" -}}
{{- if and $scaled (lt (int .s.autoscaling.max) (int .s.autoscaling.min)) -}}
{{- fail (printf "%s.autoscaling.max (%d) is smaller than autoscaling.min (%d)" $key (int .s.autoscaling.max) (int .s.autoscaling.min)) -}}
{{- end -}}
{{- if and $scaled (gt (int .s.autoscaling.max) (int .root.Values.kafka.partitions)) -}}
{{- fail (printf "%s.autoscaling.max (%d) is greater than kafka.partitions (%d): consumers beyond that number would idle" $key (int .s.autoscaling.max) (int .root.Values.kafka.partitions)) -}}
{{- end -}}
{{- $needed := add (int .s.shutdown.delay) (int .s.shutdown.drain) 5 -}}
{{- if le (int .s.shutdown.grace) (int $needed) -}}
{{- fail (printf "%s.shutdown.grace (%d) must be greater than delay, drain and 5 s for the outbox together (%d)" $key (int .s.shutdown.grace) (int $needed)) -}}
{{- end -}}
{{- range $callee := .s.app.calls -}}
{{- if not (hasKey $.services $callee) -}}
{{- fail (printf "%s asks services.%s, which is switched off: enable it or switch %s off too" $key $callee $.name) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "csp-mesh.apiChecks" -}}
{{- $root := .root -}}
{{- range $name, $s := .services -}}
{{- if eq $s.autoscaling.by "lag" -}}
{{- include "csp-mesh.needApi" (dict "root" $root "api" "keda.sh/v1alpha1" "key" (printf "services.%s.autoscaling.by=lag" $name) "provider" "KEDA") -}}
{{- end -}}
{{- end -}}
{{- if .root.Values.gateway.enabled -}}
{{- include "csp-mesh.needApi" (dict "root" .root "api" "gateway.networking.k8s.io/v1" "key" "gateway.enabled" "provider" "the Gateway API") -}}
{{- end -}}
{{- if .root.Values.externalSecrets.enabled -}}
{{- include "csp-mesh.needApi" (dict "root" .root "api" "external-secrets.io/v1" "key" "externalSecrets.enabled" "provider" "External Secrets") -}}
{{- end -}}
{{- if .root.Values.kafka.strimzi.topics -}}
{{- include "csp-mesh.needApi" (dict "root" .root "api" "kafka.strimzi.io/v1" "key" "kafka.strimzi.topics" "provider" "Strimzi") -}}
{{- end -}}
{{- if .root.Values.kafka.strimzi.users -}}
{{- include "csp-mesh.needApi" (dict "root" .root "api" "kafka.strimzi.io/v1" "key" "kafka.strimzi.users" "provider" "Strimzi") -}}
{{- end -}}
{{- if eq .root.Values.realm.kind "KeycloakRealmImport" -}}
{{- include "csp-mesh.needApi" (dict "root" .root "api" "k8s.keycloak.org/v2alpha1" "key" "realm.kind=KeycloakRealmImport" "provider" "the Keycloak operator") -}}
{{- end -}}
{{- if .root.Values.observability.serviceMonitor.enabled -}}
{{- include "csp-mesh.needApi" (dict "root" .root "api" "monitoring.coreos.com/v1" "key" "observability.serviceMonitor.enabled" "provider" "the Prometheus operator") -}}
{{- end -}}
{{- if .root.Values.observability.rules.enabled -}}
{{- include "csp-mesh.needApi" (dict "root" .root "api" "monitoring.coreos.com/v1" "key" "observability.rules.enabled" "provider" "the Prometheus operator") -}}
{{- end -}}
{{- end -}}

{{/* Keys that people try or that had another name; the schema lets them in so that this message is seen. */}}
{{- define "csp-mesh.renamedKeys" -}}
{{- $top := dict "serviceMonitor" "observability.serviceMonitor" "keycloak" "identity" "imagePullSecrets" "global.imagePullSecrets" -}}
{{- range $old, $new := $top -}}
{{- if hasKey $.Values $old -}}
{{- fail (printf "%s is now %s" $old $new) -}}
{{- end -}}
{{- end -}}
{{- $service := dict "replicaCount" "replicas" "podDisruptionBudget" "disruptionBudget" "extraEnv" "env" "terminationGracePeriodSeconds" "shutdown.grace" -}}
{{- range $name, $own := merge (dict "defaults" .Values.defaults) .Values.services -}}
{{- $path := eq $name "defaults" | ternary $name (printf "services.%s" $name) -}}
{{- range $old, $new := $service -}}
{{- if hasKey ($own | default dict) $old -}}
{{- fail (printf "%s.%s is now %s.%s" $path $old $path $new) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
