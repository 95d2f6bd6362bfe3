package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.chart.Golden;
import dev.cspmesh.delivery.cluster.Models;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Release;
import dev.cspmesh.delivery.chart.Repository;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Delivery: what is made is known to the last line and accepted by strict readers. */
class DeliveryTest extends ChartProperties {

    private static final String GOLDEN = "delivery/src/test/resources/golden";

    @TestFactory
    Stream<DynamicTest> p37TheManifestsOfEveryScenarioAreKnownToTheLastLine() {
        return chart.scenarios().stream()
                .map(release -> DynamicTest.dynamicTest(release.title(), () -> golden(release)));
    }

    private void golden(Release release) {
        Golden.compare(Repository.path(GOLDEN + "/" + release.title() + ".yaml"), chart.yaml(release));
    }

    @Test
    void p37ThereAreAtLeastSixScenarios() {
        assertThat(Repository.files(GOLDEN)).hasSizeGreaterThanOrEqualTo(6).hasSameSizeAs(chart.scenarios());
    }

    @Test
    void p38EveryManifestPassesAStrictModel() {
        everywhere((title, manifests) -> assertThat(manifests.all())
                .allSatisfy(manifest -> assertThat(Models.complaint(manifest))
                        .as("%s %s", title, manifest.id())
                        .isEmpty()));
    }

    @Test
    void p39HelmTestMakesOneRoundTripPerService() {
        everywhere((title, manifests) -> {
            if (title.equals("minimal")) {
                return;
            }
            assertThat(manifests.kind("Pod").stream()
                            .filter(pod -> pod.component().equals("test")))
                    .as(title)
                    .hasSameSizeAs(deployments(manifests))
                    .allSatisfy(pod -> {
                        assertThat(pod.annotation("helm.sh/hook")).isEqualTo("test");
                        assertThat(pod.environment().get("ADDRESS")).matches("http://mesh-\\w+/\\w+");
                        assertThat(pod.at("/spec/containers/0/args/0").asText())
                                .contains("client_credentials", "Authorization: Bearer", "--fail", "= 401")
                                .containsPattern(
                                        "fail \"no token.*\\n(.*\\n)*.*fail \"expected 401.*\\n(.*\\n)*.*fail \"VMware");
                    });
        });
    }

    @Test
    void p39OneTestOfHelmFailsWhenAStrangerIsAnswered() {
        Manifest stranger = byDefault().one("Pod", "mesh-test-stranger");
        assertThat(stranger.annotation("helm.sh/hook")).isEqualTo("test");
        String script = stranger.at("/spec/containers/0/args/0").asText();
        SERVICES.forEach(service -> assertThat(script).contains("http://mesh-" + service));
        assertThat(script).contains("exit 1");
        Manifests withoutPolicies = chart.render(Release.DEFAULT.with("networkPolicy.enabled=false"));
        assertThat(withoutPolicies.kind("Pod")).noneMatch(pod -> pod.name().contains("stranger"));
    }
}
