package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.cluster.Tool;
import dev.cspmesh.delivery.code.Operations;
import dev.cspmesh.delivery.code.Metrics;
import dev.cspmesh.delivery.code.Applications;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Repository;
import dev.cspmesh.delivery.chart.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Observability: scraped once, alerts that fire and can be answered, dashboards that show something. */
class ObservabilityTest extends ChartProperties {

    private static final String ALERTS = "files/alerts.yaml";
    private static final String CASES = "delivery/src/test/resources/alerts.test.yaml";

    private List<JsonNode> alerts() {
        return Yaml.document(chart.text(ALERTS))
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private Set<String> alertNames() {
        return alerts().stream()
                .map(alert -> alert.path("alert").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void p32EachServiceIsScrapedExactlyOnce() {
        Manifests production = example("production");
        production.kind("Service").forEach(service -> {
            long times = production.kind("ServiceMonitor").stream()
                    .filter(monitor -> Manifests.selects(monitor.at("/spec/selector"), service.labels()))
                    .flatMap(monitor -> monitor.at("/spec/endpoints").valueStream())
                    .filter(endpoint -> service.at("/spec/ports")
                            .valueStream()
                            .anyMatch(port -> port.path("name").equals(endpoint.path("port"))))
                    .count();
            assertThat(times).as(service.id()).isEqualTo(1);
        });
        assertThat(production.kind("Service")).hasSize(5);
    }

    @Test
    void p33AlertsAndRunbooksMatchOneToOne() {
        Set<String> runbooks = Pattern.compile("(?m)^### (Mesh\\w+)$")
                .matcher(Repository.text("docs/operators.md"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(runbooks).isNotEmpty().isEqualTo(alertNames());
        assertThat(alertNames()).hasSameSizeAs(alerts());
    }

    @Test
    void p33EachAlertHasADurationASeverityASummaryAndALink() {
        assertThat(alerts()).allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(alert.path("for").asText()).as(name).matches("[1-9]\\d*[mh]");
            assertThat(alert.at("/labels/severity").asText()).as(name).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).as(name).contains("{{ $labels.");
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .isEqualTo("docs/operators.md#" + name.toLowerCase(java.util.Locale.ROOT));
        });
    }

    @Test
    void p33TheRenderedRulesAreTheTestedOnes() {
        Manifest rules = example("production").kind("PrometheusRule").getFirst();
        assertThat(rules.at("/spec")).isEqualTo(Yaml.document(chart.text(ALERTS)));
    }

    @Test
    void p34EachAlertHasACaseInWhichItFiresAndOneInWhichItDoesNot() {
        Set<String> fires = new TreeSet<>();
        Set<String> quiet = new TreeSet<>();
        Yaml.document(Repository.text(CASES))
                .path("tests")
                .forEach(test -> test.path("alert_rule_test")
                        .forEach(rule -> (rule.path("exp_alerts").isEmpty() ? quiet : fires)
                                .add(rule.path("alertname").asText())));
        assertThat(fires).isEqualTo(alertNames());
        assertThat(quiet).isEqualTo(alertNames());
    }

    @Test
    void p34TheCasesHoldUnderPromtool(@TempDir Path folder) throws IOException {
        Optional<Path> promtool = Tool.named("promtool");
        Assumptions.assumeTrue(promtool.isPresent(), "no promtool on the PATH: install Debian's package prometheus");
        Files.writeString(folder.resolve("alerts.yaml"), chart.text(ALERTS));
        Files.writeString(folder.resolve("alerts.test.yaml"), Repository.text(CASES));
        assertThat(Tool.run(
                        promtool.orElseThrow(),
                        "test",
                        "rules",
                        folder.resolve("alerts.test.yaml").toString()))
                .contains("SUCCESS");
    }

    @Test
    void p34EveryMetricOfAnAlertOccursInARecordedScrape() {
        alerts().forEach(alert -> assertThat(Metrics.in(alert.path("expr").asText()))
                .as(alert.path("alert").asText())
                .isNotEmpty()
                .isSubsetOf(Metrics.known()));
    }

    @Test
    void p34MetricsThatAreBornWithTheFirstEventAreMadeByOurSources() {
        String sources = Stream.of("kit/runtime/src/main/java", "kit/http/src/main/java")
                        .flatMap(folder -> Repository.files(folder).stream())
                        .map(Repository::read)
                        .collect(Collectors.joining())
                + String.join("", Applications.sources("navigator"));
        assertThat(Metrics.bornWithTheFirstEvent())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(sources)
                        .contains("\"" + name.replaceAll("_total$", "").replace('_', '.') + "\""));
    }

    @Test
    void p34TheBusinessGaugesAreThoseThatTheServicesProduce() {
        Pattern figure = Pattern.compile("\"(mesh(?:\\.[a-z]+)+)\",\\s+\"(?:state|deadline|step)\"");
        SERVICES.forEach(service -> assertThat(Applications.sources(service).stream()
                        .flatMap(source -> figure.matcher(source).results())
                        .map(match -> match.group(1).replace('.', '_')))
                .as(service)
                .containsExactlyInAnyOrderElementsOf(Metrics.business(service)));
    }

    @Test
    void p36EveryBusinessGaugeIsOnADashboard() {
        Set<String> shown = expressions().stream()
                .flatMap(expression -> Metrics.in(expression).stream())
                .collect(Collectors.toSet());
        SERVICES.forEach(service -> assertThat(shown).as(service).containsAll(Metrics.business(service)));
        assertThat(shown).contains("mesh_outbox_age", "mesh_consumer_lag", "mesh_dead_letters");
    }

    @Test
    void p35WhatHurtsHasAnAlert() {
        assertThat(alertNames())
                .contains(
                        "MeshErrorBudgetBurnsFast",
                        "MeshErrorBudgetBurnsSlowly",
                        "MeshLatencyBudgetBurnsFast",
                        "MeshLatencyBudgetBurnsSlowly",
                        "MeshConsumerLag",
                        "MeshDeadLetters",
                        "MeshDeadLettersWait",
                        "MeshDeadlinesMissed",
                        "MeshOutboxStuck",
                        "MeshJobFailures",
                        "MeshCertificateExpires",
                        "MeshPoolSaturated");
        alerts().stream()
                .filter(alert -> alert.path("alert").asText().contains("Budget"))
                .forEach(alert ->
                        assertThat(windows(alert.path("expr").asText())).hasSize(2));
    }

    private static Set<String> windows(String expression) {
        return Pattern.compile("\\[(\\w+)]")
                .matcher(expression)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<JsonNode> dashboards() {
        return Repository.files(chart.path("files/dashboards")).stream()
                .map(Repository::read)
                .map(Yaml::json)
                .toList();
    }

    @Test
    void p36DashboardsAreValidAndUnique() {
        assertThat(dashboards()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(dashboards().stream().map(board -> board.path("uid").asText()))
                .doesNotHaveDuplicates();
        assertThat(dashboards().stream().map(board -> board.path("title").asText()))
                .doesNotHaveDuplicates();
        dashboards().forEach(board -> {
            assertThat(board.path("panels")
                            .valueStream()
                            .map(panel -> panel.path("id").asInt()))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            board.path("panels").forEach(panel -> {
                assertThat(panel.path("title").asText()).isNotBlank();
                assertThat(panel.path("targets")).isNotEmpty();
            });
        });
        assertThat(example("production").kind("ConfigMap").stream()
                        .filter(each -> each.labels().containsKey("grafana_dashboard")))
                .hasSameSizeAs(dashboards());
    }

    private List<String> expressions() {
        return dashboards().stream()
                .flatMap(board -> board.findValuesAsText("expr").stream())
                .toList();
    }

    @Test
    void p36DashboardsShowOnlyMetricsThatExist() {
        assertThat(expressions())
                .isNotEmpty()
                .allSatisfy(expression -> assertThat(Metrics.in(expression))
                        .as(expression)
                        .isNotEmpty()
                        .isSubsetOf(Metrics.known()));
    }

    @Test
    void p36TheFunnelNamesOperationsThatExist() {
        Pattern operation = Pattern.compile("job=\"(\\w+)\",method=\"(\\w+)\",uri=\"([^\"]+)\"");
        Set<String> named = expressions().stream()
                .flatMap(expression -> operation.matcher(expression).results())
                .map(match -> match.group(1) + " " + match.group(2) + " " + match.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing = SERVICES.stream()
                .flatMap(service -> Operations.of(service).stream().map(each -> service + " " + each))
                .collect(Collectors.toSet());
        assertThat(named).hasSize(10).isSubsetOf(existing);
    }
}
