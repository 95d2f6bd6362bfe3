{{/*
The realm of the sandbox with this release's addresses and mail server. Client secrets stay placeholders that Keycloak
fills from its environment at import.
*/}}
{{- define "csp-mesh.realm" -}}
{{- $text := .Files.Get "files/realm/csp-mesh.json" -}}
{{- range $name, $own := .Values.services -}}
{{- $s := mustMergeOverwrite (deepCopy $.Values.defaults) (deepCopy ($own | default dict)) -}}
{{- $url := printf "https://%s" (include "csp-mesh.host" (dict "root" $ "name" $name "s" $s)) -}}
{{- $text = replace (printf "${url.%s}" $name) $url $text -}}
{{- $text = replace (printf "${secret.%s-service}" $name) (printf "${CLIENT_SECRET_%s_SERVICE}" (upper $name)) $text -}}
{{- end -}}
{{- $text = replace "${secret.vmware-program}" "${CLIENT_SECRET_VMWARE_PROGRAM}" $text -}}
{{- $realm := fromJson $text -}}
{{- $mail := dict "host" .Values.mail.host "port" (toString .Values.mail.port) "from" .Values.realm.mailFrom "fromDisplayName" "CSP Mesh" "auth" "false" "ssl" "false" "starttls" (ne .Values.mail.startTls "DISABLED" | toString) -}}
{{- $_ := set $realm "smtpServer" $mail -}}
{{- $profile := .Files.Get "files/realm/user-profile.json" | fromJson | toJson -}}
{{- range $provider := get $realm.components "org.keycloak.userprofile.UserProfileProvider" -}}
{{- $_ := set $provider.config "kc.user.profile.config" (list $profile) -}}
{{- end -}}
{{- toJson $realm -}}
{{- end -}}
