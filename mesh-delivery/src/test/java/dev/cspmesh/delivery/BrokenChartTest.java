package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.delivery.chart.Chart;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One thing at a time is taken out of the chart or spoiled; the property that it belongs to must see it. */
class BrokenChartTest {

    private static final String SERVICES = "templates/services.yaml";
    private static final String DEPLOYMENT = "templates/_deployment.tpl";
    private static final String WORKLOAD = "templates/_workload.tpl";
    private static final String MIGRATION = "templates/_migration.tpl";
    private static final String POLICY = "templates/_networkpolicy.tpl";
    private static final String ENVIRONMENT = "templates/_environment.tpl";
    private static final String VALUES = "values.yaml";

    /** How a copy of the chart is spoiled, and the assertion that has to fail. */
    private record Variant(String spoils, String file, UnaryOperator<String> change, Consumer<Chart> property) {}

    private static Variant spoiled(String spoils, String file, String from, String to, Consumer<Chart> property) {
        return new Variant(spoils, file, text -> text.replace(from, to), property);
    }

    private static <T extends ChartProperties> Consumer<Chart> seenBy(Supplier<T> properties, Consumer<T> property) {
        return chart -> {
            T test = properties.get();
            test.chart = chart;
            property.accept(test);
        };
    }

    private static Consumer<Chart> structure(Consumer<StructureTest> property) {
        return seenBy(StructureTest::new, property);
    }

    private static Consumer<Chart> values(Consumer<ValuesTest> property) {
        return seenBy(ValuesTest::new, property);
    }

    private static Consumer<Chart> upgrade(Consumer<UpgradeTest> property) {
        return seenBy(UpgradeTest::new, property);
    }

    private static Consumer<Chart> security(Consumer<SecurityTest> property) {
        return seenBy(SecurityTest::new, property);
    }

    private static Consumer<Chart> network(Consumer<NetworkPolicyTest> property) {
        return seenBy(NetworkPolicyTest::new, property);
    }

    private static Consumer<Chart> resilience(Consumer<ResilienceTest> property) {
        return seenBy(ResilienceTest::new, property);
    }

    private static Consumer<Chart> delivery(Consumer<DeliveryTest> property) {
        return seenBy(DeliveryTest::new, property);
    }

    private static Consumer<Chart> application(Consumer<ApplicationTest> property) {
        return seenBy(ApplicationTest::new, property);
    }

    private static List<Variant> structureAndValues() {
        return List.of(
                spoiled(
                        "a random annotation",
                        DEPLOYMENT,
                        "revisionHistoryLimit: 5",
                        "revisionHistoryLimit: {{ randNumeric 1 | int | max 1 }}",
                        structure(StructureTest::p01NoTemplateAsksForChanceTimeOrTheCluster)),
                spoiled(
                        "one service named in a template",
                        SERVICES,
                        "{{- range $name, $s := $services }}",
                        "{{- $_ := unset $services \"support\" }}\n{{- range $name, $s := $services }}",
                        structure(StructureTest::p02OneLoopRendersAllFiveServicesAndNoTemplateNamesOne)),
                spoiled(
                        "a kind that one service lacks",
                        WORKLOAD,
                        "{{- if not .s.serviceAccount.name -}}",
                        "{{- if .s.fact.mail -}}",
                        structure(StructureTest::p02TheSetOfKindsIsEqualForEachServiceButForDeclaredExceptions)),
                spoiled(
                        "a value that nobody reads",
                        VALUES,
                        "# What operators look at.\n",
                        "# Nobody asks for it.\nforgotten: 1\n\n# What operators look at.\n",
                        values(ValuesTest::p03EveryValueIsRead)),
                spoiled(
                        "a path that is no value",
                        DEPLOYMENT,
                        ".s.shutdown.grace",
                        "(.s.shutdown.graceSeconds | default 45)",
                        values(ValuesTest::p03EveryPathUsedExists)),
                spoiled(
                        "a value without a comment",
                        VALUES,
                        "  # Room in /tmp, the only place that can be written.\n",
                        "",
                        values(ValuesTest::p04EveryValueHasAComment)),
                spoiled(
                        "names that grow too long",
                        "templates/_names.tpl",
                        "{{- if gt (len $name) 40 -}}",
                        "{{- if gt (len $name) 60 -}}",
                        structure(StructureTest::p11NamesFitWithTheLongestReleaseName)),
                spoiled(
                        "long names without their hash",
                        "templates/_names.tpl",
                        "{{- printf \"%s-%s\" (trunc 31 $name | trimSuffix \"-\") (sha256sum $name | trunc 8) -}}",
                        "{{- trunc 40 $name -}}",
                        structure(StructureTest::p11TwoReleasesFitOneNamespace)),
                spoiled(
                        "a schema that lets everything in",
                        "values.schema.json",
                        "\"additionalProperties\": false",
                        "\"additionalProperties\": true",
                        values(ValuesTest::p05TheSchemaIsClosedWhereTheObjectIsOurs)),
                spoiled(
                        "a schema that forbids what platforms inject",
                        "values.schema.json",
                        "\"global\": {\n      \"type\": \"object\",",
                        "\"global\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,",
                        values(ValuesTest::p06TheSchemaIsOpenWherePlatformsInject)),
                spoiled(
                        "a topic that the application does not read",
                        "files/services.yaml",
                        "reads: [estimate, partner]",
                        "reads: [estimates, partner]",
                        application(ApplicationTest::theFactsOfTheChartAreThoseOfTheApplications)),
                spoiled(
                        "a variable that nobody reads",
                        ENVIRONMENT,
                        "MESH_OIDC_ISSUER",
                        "MESH_ISSUER",
                        application(ApplicationTest::everyVariableIsOneThatTheServiceReads)));
    }

    private static List<Variant> upgrades() {
        return List.of(
                spoiled(
                        "a version among the selectors",
                        "templates/_names.tpl",
                        "app.kubernetes.io/component: {{ .name }}\n",
                        "app.kubernetes.io/component: {{ .name }}\napp.kubernetes.io/revision: \"1\"\n",
                        upgrade(UpgradeTest::p12SelectorsAreExactlyNameInstanceAndComponent)),
                spoiled(
                        "a changed selector",
                        "templates/_names.tpl",
                        "app.kubernetes.io/name: csp-mesh",
                        "app.kubernetes.io/name: mesh",
                        upgrade(UpgradeTest::p13NoImmutableFieldDiffersFromTheLastReleaseWithoutAnEntryInUpgrading)),
                spoiled(
                        "a migration after the upgrade",
                        MIGRATION,
                        "\"pre-install,pre-upgrade\" \"helm.sh/hook-weight\" \"0\"",
                        "\"post-install,post-upgrade\" \"helm.sh/hook-weight\" \"0\"",
                        upgrade(UpgradeTest::p14TheMigrationIsAHookThatRunsBeforeInstallAndUpgradeUnderOneName)),
                spoiled(
                        "a migration that leaves no traces",
                        MIGRATION,
                        "  backoffLimit:",
                        "  ttlSecondsAfterFinished: 60\n  backoffLimit:",
                        upgrade(UpgradeTest::p14TheMigrationEndsByItselfAndLeavesItsTraces)),
                spoiled(
                        "a migration with an account of the release",
                        MIGRATION,
                        "      restartPolicy: Never",
                        "      restartPolicy: Never\n      serviceAccountName: {{ include \"csp-mesh.component\" . }}",
                        upgrade(UpgradeTest::p14TheMigrationUsesOnlyWhatExistsBeforeTheRelease)),
                spoiled(
                        "a migration without a way to the database",
                        MIGRATION,
                        "\"-10\"",
                        "\"10\"",
                        upgrade(UpgradeTest::p14AHookMayReachTheDatabaseBeforeItStarts)),
                spoiled(
                        "pods that migrate",
                        ENVIRONMENT,
                        "- name: QUARKUS_FLYWAY_MIGRATE_AT_START\n  value: \"false\"",
                        "- name: QUARKUS_FLYWAY_MIGRATE_AT_START\n  value: \"true\"",
                        upgrade(UpgradeTest::p15PodsDoNotMigrateAndNoneIsTakenAwayBeforeAnotherIsReady)),
                spoiled(
                        "replicas beside a scaler",
                        DEPLOYMENT,
                        "{{- if eq .s.autoscaling.by \"none\" }}",
                        "{{- if true }}",
                        upgrade(UpgradeTest::p16ReplicasAreAbsentExactlyWhenAScalerOwnsThem)),
                spoiled(
                        "an API that nobody checks",
                        "templates/_services.tpl",
                        "{{- if not (include \"csp-mesh.hasApi\" .) -}}",
                        "{{- if false -}}",
                        upgrade(UpgradeTest::p17AMissingApiIsNamed)),
                spoiled(
                        "an API that is gone",
                        WORKLOAD,
                        "policy/v1\n",
                        "policy/v1beta1\n",
                        upgrade(UpgradeTest::p18NoApiVersionIsOneThatANewerKubernetesHasRemoved)));
    }

    private static List<Variant> securities() {
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
                        "automountServiceAccountToken: {{ .s.fact.kubernetes }}",
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
                        "{{- if has $here.name $settings.fact.calls }}",
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
                        "{{- if .s.fact.mail }}",
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
                        "service links",
                        "templates/_pod.tpl",
                        "enableServiceLinks: false",
                        "enableServiceLinks: true",
                        security(SecurityTest::p25NoServiceLinksAndNoNamespaceOfTheHost)));
    }

    private static List<Variant> resiliences() {
        return List.of(
                spoiled(
                        "no memory limit",
                        VALUES,
                        "      memory: 768Mi\n    limits:\n      memory: 768Mi",
                        "      memory: 768Mi\n    limits:\n      memory: 500Mi",
                        resilience(ResilienceTest::p26EveryContainerAsksForProcessorAndMemoryAndHasAMemoryLimit)),
                spoiled(
                        "a heap that leaves no room",
                        VALUES,
                        "heapPercent: 55",
                        "heapPercent: 75",
                        resilience(ResilienceTest::p26TheHeapLeavesRoomForTheRestOfTheJvm)),
                spoiled(
                        "liveness that asks the database",
                        DEPLOYMENT,
                        "/q/health/live",
                        "/q/health",
                        resilience(ResilienceTest::p27ThreeProbesAskThreeThingsAndLivenessAsksNoDependency)),
                spoiled(
                        "a grace period that is too short",
                        DEPLOYMENT,
                        "terminationGracePeriodSeconds: {{ .s.shutdown.grace }}",
                        "terminationGracePeriodSeconds: 20",
                        resilience(ResilienceTest::p27TheGracePeriodIsLongerThanTheServicesOwnEnd)),
                spoiled(
                        "a budget that blocks drains",
                        WORKLOAD,
                        "maxUnavailable: {{ .s.disruptionBudget.maxUnavailable }}",
                        "minAvailable: 100%",
                        resilience(ResilienceTest::p28EachWorkloadHasOneBudgetThatNeverBlocksADrain)),
                spoiled(
                        "no spread over hosts",
                        "templates/_pod.tpl",
                        " \"kubernetes.io/hostname\" .s.spread.host",
                        "",
                        resilience(ResilienceTest::p29PodsAreSpreadOverZonesAndHosts)),
                spoiled(
                        "another consumer group",
                        "templates/_keda.tpl",
                        "consumerGroup: {{ $here.name }}-service",
                        "consumerGroup: {{ $here.name }}",
                        resilience(
                                ResilienceTest
                                        ::p30ConsumersNeverOutnumberThePartitionsAndReadTheApplicationsTopicsInItsGroup)),
                spoiled(
                        "a misspelt field",
                        DEPLOYMENT,
                        "progressDeadlineSeconds",
                        "progressDeadlineSecond",
                        delivery(DeliveryTest::p38EveryManifestPassesAStrictModel)),
                spoiled(
                        "a misspelt field of an operator's kind",
                        "templates/_keda.tpl",
                        "minReplicaCount",
                        "minReplicas",
                        delivery(DeliveryTest::p38EveryManifestPassesAStrictModel)),
                spoiled(
                        "a round trip that accepts every answer",
                        "templates/_tests.tpl",
                        "ask --fail",
                        "ask",
                        delivery(DeliveryTest::p39HelmTestMakesOneRoundTripPerService)));
    }

    @TestFactory
    Stream<DynamicTest> aSpoiledChartIsSeen() {
        return Stream.of(structureAndValues(), upgrades(), securities(), resiliences())
                .flatMap(List::stream)
                .map(variant -> DynamicTest.dynamicTest(variant.spoils(), () -> {
                    Chart chart = Chart.spoiled(variant.file(), variant.change());
                    assertThatThrownBy(() -> variant.property().accept(chart)).isInstanceOf(AssertionError.class);
                }));
    }
}
