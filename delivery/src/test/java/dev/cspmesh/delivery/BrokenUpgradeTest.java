package dev.cspmesh.delivery;

import java.util.List;

/** Upgrades, spoiled. */
class BrokenUpgradeTest extends BrokenChart {

    @Override
    List<Variant> variants() {
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
}
