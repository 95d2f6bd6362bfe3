package dev.cspmesh.delivery;

import java.util.List;

/** Structure and values, spoiled. */
class BrokenStructureTest extends BrokenChart {

    @Override
    List<Variant> variants() {
        return List.of(
                spoiled(
                        "a random annotation",
                        DEPLOYMENT,
                        "revisionHistoryLimit: 5",
                        "revisionHistoryLimit: {{ randNumeric 1 | int | max 1 }}",
                        structure(StructureTest::p01NoTemplateAsksForChanceTimeOrTheCluster)),
                spoiled(
                        "one service named in a template",
                        LOOP,
                        "{{- range $name, $s := $services }}",
                        "{{- $_ := unset $services \"support\" }}\n{{- range $name, $s := $services }}",
                        structure(StructureTest::p02OneLoopRendersAllFiveServicesAndNoTemplateNamesOne)),
                spoiled(
                        "a kind that one service lacks",
                        WORKLOAD,
                        "{{- if not .s.serviceAccount.name -}}",
                        "{{- if .s.app.mail -}}",
                        structure(StructureTest::p02TheSetOfKindsIsEqualForEachServiceButForDeclaredExceptions)),
                spoiled(
                        "a value that nobody reads",
                        VALUES,
                        "# Metrics, alerts, dashboards.\n",
                        "# Nobody asks for it.\nforgotten: 1\n\n# Metrics, alerts, dashboards.\n",
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
                        "  # Size limit of /tmp, the only folder that can be written.\n",
                        "",
                        values(ValuesTest::p04EveryValueHasAComment)),
                spoiled(
                        "topics that stay when they are switched off",
                        "templates/_strimzi.tpl",
                        "{{- if .root.Values.kafka.strimzi.topics -}}",
                        "{{- if .root.Values.kafka.strimzi.replicas -}}",
                        structure(StructureTest::p10APartSwitchedOffLeavesNoObjectBehind)),
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
                        "reads: [aggregator, customer, estimate, partner]",
                        "reads: [aggregator, customer, estimates, partner]",
                        application(ApplicationTest::theChartSaysOfEachApplicationWhatItsCodeSays)),
                spoiled(
                        "a variable that nobody reads",
                        ENVIRONMENT,
                        "MESH_OIDC_ISSUER",
                        "MESH_ISSUER",
                        application(ApplicationTest::everyVariableIsOneThatTheServiceReads)));
    }
}
