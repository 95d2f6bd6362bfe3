package dev.cspmesh.delivery;

import java.util.List;

/** Security, spoiled. */
class BrokenSecurityTest extends BrokenChart {

    @Override
    List<Variant> variants() {
        return List.of(
                spoiled(
                        "a hook without its security context",
                        MIGRATION,
                        "            {{- toYaml .s.securityContext | nindent 12 }}",
                        "            runAsNonRoot: true",
                        security(SecurityTest::p19EveryContainerHooksAndTestsIncludedIsLockedDown)),
                spoiled(
                        "an emptyDir without a limit",
                        "templates/_pod.tpl",
                        "  emptyDir:\n    sizeLimit: {{ .s.tmpSize }}",
                        "  emptyDir: {}",
                        security(SecurityTest::p19EveryEmptyDirHasALimitAndNothingElseCanBeWritten)),
                spoiled(
                        "a token for everybody",
                        DEPLOYMENT,
                        "automountServiceAccountToken: {{ .s.app.kubernetes }}",
                        "automountServiceAccountToken: true",
                        security(SecurityTest::p20NoPodButTheReconcilerHasATokenAndEachComponentHasItsOwnAccount)),
                spoiled(
                        "a wildcard",
                        "templates/_rbac.tpl",
                        "resources: [configmaps]",
                        "resources: [\"*\"]",
                        security(SecurityTest::p21NoRoleHasAWildcardOrReadsSecrets)),
                spoiled(
                        "a verb too many",
                        "templates/_rbac.tpl",
                        "resources: [serviceactivations, sddcs]\n    verbs: [get,",
                        "resources: [serviceactivations, sddcs]\n    verbs: [get, list,",
                        security(SecurityTest::p21TheReconcilerHasExactlyTheVerbsThatNavigatorUses)),
                spoiled(
                        "a role that may not be bound",
                        "templates/_rbac.tpl",
                        "[cspmesh-access-full, cspmesh-access-partial]",
                        "[cspmesh-access-full]",
                        security(SecurityTest::p21TheReconcilerMayBindExactlyTheRolesThatItGrants)),
                spoiled(
                        "no default deny",
                        "templates/shared.yaml",
                        "policyTypes: [Ingress, Egress]",
                        "policyTypes: [Ingress]",
                        network(NetworkPolicyTest::p22AllTrafficOfEveryPodIsDeniedByDefault)),
                spoiled(
                        "a peer that is everybody",
                        VALUES,
                        "  # Name servers.\n  dnsPeers:\n",
                        "  # Name servers.\n  dnsPeers:\n    - namespaceSelector: {}\n",
                        network(NetworkPolicyTest::p22NoRuleIsEmptyAndNoPeerIsEverybody)),
                spoiled(
                        "an edge that is open at one end",
                        POLICY,
                        "{{- if has $here.name $settings.app.calls }}",
                        "{{- if false }}",
                        network(NetworkPolicyTest::p22EachEdgeInsideTheReleaseIsOpenAtBothEnds)),
                spoiled(
                        "an edge that nobody uses",
                        "files/services.yaml",
                        "  writes: [request]\n  calls: []",
                        "  writes: [request]\n  calls: [billing]",
                        network(NetworkPolicyTest::p22TheEdgesBetweenServicesAreTheCallsOfTheirRestClients)),
                spoiled(
                        "no way to the mail server",
                        POLICY,
                        "{{- if .s.app.mail }}",
                        "{{- if false }}",
                        network(NetworkPolicyTest::p22EveryServiceReachesExactlyTheSurroundingsThatItsCodeUses)),
                spoiled(
                        "a password in a manifest",
                        ENVIRONMENT,
                        "- name: MESH_OIDC_CLIENT_SECRET\n",
                        "- name: ANOTHER_SECRET\n  value: x\n- name: MESH_OIDC_CLIENT_SECRET\n",
                        security(SecurityTest::p23NoSecretIsRenderedAndNoValueLooksLikeOne)),
                spoiled(
                        "an image beside the registry",
                        "templates/_tests.tpl",
                        "      image: {{ include \"csp-mesh.testImage\" . }}",
                        "      image: {{ .root.Values.tests.image.repository }}:1",
                        security(SecurityTest::p24ImagesHaveADigestOrATagAndOneRegistryReachesAll)),
                spoiled(
                        "a way in without encryption",
                        WORKLOAD,
                        "    - hosts: [{{ include \"csp-mesh.host\" . }}]\n",
                        "    - hosts: []\n",
                        application(ApplicationTest::theWayInIsEncryptedAndLeadsToEachServiceByItsPublicName)),
                spoiled(
                        "service links",
                        "templates/_pod.tpl",
                        "enableServiceLinks: false",
                        "enableServiceLinks: true",
                        security(SecurityTest::p25NoServiceLinksAndNoNamespaceOfTheHost)));
    }
}
