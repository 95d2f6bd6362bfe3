package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.cluster.Models;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Chart;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Release;
import dev.cspmesh.delivery.chart.Repository;
import dev.cspmesh.delivery.chart.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What this machine cannot do is done by the workflow; here it is held that the workflow says so. */
class WorkflowTest {

    private static final String FOLDER = ".github/workflows/";
    private final JsonNode workflow = Yaml.document(Repository.text(FOLDER + "delivery.yaml"));
    private final JsonNode jobs = workflow.path("jobs");

    /** All commands of a job, in their order. */
    private String commands(String job) {
        return jobs.path(job)
                .path("steps")
                .valueStream()
                .map(step -> step.path("run").asText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void p40ImagesAndChartAreSignedAndVerifiedInTheSameJobWithPartsAndProvenance() {
        String publish = commands("publish");
        for (String what : List.of("$image", "$chart")) {
            String quoted = "\"" + what + "\"";
            assertThat(publish).contains("cosign sign --yes " + quoted);
            for (String type : List.of("cyclonedx", "slsaprovenance1")) {
                assertThat(publish)
                        .containsPattern("cosign attest --yes --type " + type + " .*" + Pattern.quote(quoted));
                assertThat(publish)
                        .containsPattern("cosign verify-attestation --type " + type + " .*" + Pattern.quote(quoted));
            }
            assertThat(publish).containsPattern("cosign verify --certificate-identity .*" + Pattern.quote(quoted));
        }
        assertThat(publish).contains("helm push", "oci://");
    }

    @Test
    void p40OnlyWhatWasTriedIsPublished() {
        assertThat(jobs.at("/publish/needs").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder("tests", "long", "native", "images", "cluster");
        assertThat(commands("images")).contains("cmp first.txt");
        assertThat(commands("long").strip()).isEqualTo("./mesh test --long");
        assertThat(jobs.at("/long/if").asText()).endsWith("startsWith(github.ref, 'refs/tags/v')");
    }

    @Test
    void p39TheClusterJobCutsADependencyAndWantsTheTestToFail() {
        String cluster = commands("cluster");
        assertThat(cluster.indexOf("helm test mesh")).isPositive();
        assertThat(cluster).containsSubsequence("helm test mesh", "--replicas=0", "if helm test mesh", "exit 1");
    }

    @Test
    void p38TheClusterJobAppliesEverythingToARealServer() {
        assertThat(commands("cluster"))
                .containsSubsequence(
                        "KUBECONFIG=\"$HOME/.kube/config\" ./mesh test --cluster", "prepare.sh", "helm install mesh");
    }

    @Test
    void everyFileThatTheWorkflowRunsIsThereAndMayRun() {
        String all = Repository.text(FOLDER + "delivery.yaml");
        List<Path> scripts = Pattern.compile("\\.github/workflows/[\\w/-]+\\.sh")
                .matcher(all)
                .results()
                .map(match -> Repository.path(match.group()))
                .distinct()
                .toList();
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(4).allMatch(Files::isExecutable);
    }

    @Test
    void theValuesOfTheKindClusterRender() {
        Manifests manifests = Chart.real()
                .render(Release.DEFAULT
                        .from(Repository.path(FOLDER + "kind/values.yaml"))
                        .with("assumedApis[0]=kafka.strimzi.io/v1", "assumedApis[1]=k8s.keycloak.org/v2alpha1"));
        assertThat(manifests.all())
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(Models.complaint(each)).as(each.id()).isEmpty());
    }

    @Test
    void p24WhatTheWorkflowTakesFromOthersIsPinned() {
        jobs.forEach(job -> job.path("steps").forEach(step -> {
            if (step.has("uses")) {
                assertThat(step.path("uses").asText()).matches("[\\w./-]+@([0-9a-f]{40}|v\\d+\\.\\d+\\.\\d+)");
            }
        }));
        assertThat(workflow.at("/env/BASE").asText()).matches("[\\w./-]+:nonroot@sha256:[0-9a-f]{64}");
        assertThat(step("cluster", "helm/kind-action").at("/with/node_image").asText())
                .matches("kindest/node:v[\\d.]+@sha256:[0-9a-f]{64}");
        for (String job : List.of("cluster", "publish")) {
            assertThat(step(job, "azure/setup-helm").at("/with/version").asText())
                    .matches("v\\d+\\.\\d+\\.\\d+");
        }
    }

    private JsonNode step(String job, String action) {
        return jobs.path(job)
                .path("steps")
                .valueStream()
                .filter(step -> step.path("uses").asText().startsWith(action + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(job + " does not use " + action));
    }

    @Test
    void nobodyButThePublisherMayWriteAndNothingRunsForever() {
        assertThat(workflow.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        jobs.properties().forEach(job -> {
            assertThat(job.getValue().has("permissions"))
                    .as(job.getKey())
                    .isEqualTo(job.getKey().equals("publish"));
            assertThat(job.getValue().path("timeout-minutes").asInt())
                    .as(job.getKey())
                    .isBetween(1, 60);
        });
        assertThat(jobs.at("/publish/permissions").toString())
                .isEqualTo(
                        "{\"contents\":\"read\",\"packages\":\"write\",\"id-token\":\"write\",\"attestations\":\"write\"}");
        assertThat(jobs.at("/publish/if").asText()).isEqualTo("startsWith(github.ref, 'refs/tags/v')");
    }

    @Test
    void everyServicesBinaryIsBuiltAndTriedOnTheEmbeddedPlatform() {
        assertThat(jobs.at("/native/strategy/matrix/service").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(ChartProperties.SERVICES);
        assertThat(commands("native"))
                .containsSubsequence("-Pnative", "-Dmesh.long=true -Dmesh.native=", "-Dtest=RenderedManifestTest");
    }

    @Test
    void imagesAreBuiltTwiceOntoTheRealBaseAndTheClusterRunsThose() {
        assertThat(commands("images"))
                .containsSubsequence(
                        "./mesh test --images", "-Dimages.base=\"$BASE\"", "-Dimages.base=\"$BASE\"", "cmp");
        assertThat(jobs.at("/cluster/needs").toString()).contains("images");
        assertThat(commands("cluster"))
                .containsSubsequence("kind load image-archive", "helm install mesh", "helm test mesh");
    }
}
