{{/* Every enabled service with all its settings and, under "app", what the application itself fixes. */}}
{{- define "csp-mesh.services" -}}
{{- $apps := .Files.Get "files/services.yaml" | fromYaml -}}
{{- $services := dict -}}
{{- range $name, $own := .Values.services -}}
{{- $s := mustMergeOverwrite (deepCopy $.Values.defaults) (deepCopy ($own | default dict)) -}}
{{- if $s.enabled -}}
{{- $_ := set $s "app" (get $apps $name) -}}
{{- $_ := set $services $name $s -}}
{{- end -}}
{{- end -}}
{{- toYaml $services -}}
{{- end -}}

{{/* true where the cluster, or the operator's word, knows the API */}}
{{- define "csp-mesh.hasApi" -}}
{{- if or (.root.Capabilities.APIVersions.Has .api) (has .api .root.Values.assumedApis) -}}true{{- end -}}
{{- end -}}

{{- define "csp-mesh.needApi" -}}
{{- if not (include "csp-mesh.hasApi" .) -}}
{{- fail (printf "%s needs the API %s, which this cluster does not have: install %s first, or add %s to assumedApis where no cluster can be asked" .key .api .provider .api) -}}
{{- end -}}
{{- end -}}
