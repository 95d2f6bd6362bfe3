package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.code.Applications;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The edges between pods: none by default, and exactly those that the services use. */
class NetworkPolicyTest extends ChartProperties {

    private void everyPolicy(java.util.function.BiConsumer<Manifests, Manifest> look) {
        everywhere((title, manifests) ->
                manifests.kind("NetworkPolicy").forEach(policy -> look.accept(manifests, policy)));
        assertThat(byDefault().kind("NetworkPolicy")).isNotEmpty();
    }

    @Test
    void p22AllTrafficOfEveryPodIsDeniedByDefault() {
        everywhere((title, manifests) -> {
            if (title.equals("minimal")) {
                return;
            }
            Manifest deny = manifests.one("NetworkPolicy", "mesh-default-deny");
            assertThat(deny.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
            assertThat(deny.at("/spec").has("ingress") || deny.at("/spec").has("egress"))
                    .isFalse();
            assertThat(manifests.workloads())
                    .allSatisfy(workload -> assertThat(
                                    Manifests.selects(deny.at("/spec/podSelector"), workload.podLabels()))
                            .as(workload.id())
                            .isTrue());
        });
    }

    @Test
    void p22NoRuleIsEmptyAndNoPeerIsEverybody() {
        everyPolicy((manifests, policy) -> {
            assertThat(policy.at("/spec/podSelector")).as(policy.id()).isNotEmpty();
            for (String way : List.of("ingress", "egress")) {
                policy.at("/spec/" + way).forEach(rule -> {
                    assertThat(rule.path("ports")).as(policy.id()).isNotEmpty();
                    assertThat(rule.path(way.equals("ingress") ? "from" : "to"))
                            .as(policy.id())
                            .isNotEmpty()
                            .allSatisfy(peer -> assertThat(peer)
                                    .isNotEmpty()
                                    .allSatisfy(part -> assertThat(part).isNotEmpty()));
                    assertThat(rule.toString()).doesNotContain("0.0.0.0/0", "::/0");
                });
            }
        });
    }

    @Test
    void p22EachEdgeInsideTheReleaseIsOpenAtBothEnds() {
        everywhere((title, manifests) -> {
            Set<String> leaving = inside(manifests, "egress", "to");
            Set<String> arriving = inside(manifests, "ingress", "from");
            leaving.removeIf(edge -> edge.startsWith("test-stranger "));
            if (!title.equals("minimal")) {
                assertThat(leaving).as(title).isNotEmpty();
            }
            assertThat(arriving).as(title).isEqualTo(leaving);
        });
    }

    @Test
    void p22NobodyLetsTheStrangerIn() {
        assertThat(inside(byDefault(), "ingress", "from")).noneMatch(edge -> edge.startsWith("test-stranger "));
        assertThat(inside(byDefault(), "egress", "to")).anyMatch(edge -> edge.startsWith("test-stranger "));
    }

    @Test
    void p22TheEdgesBetweenServicesAreTheCallsOfTheirRestClients() {
        Set<String> edges = inside(byDefault(), "egress", "to");
        edges.removeIf(edge -> edge.startsWith("test"));
        assertThat(edges).isEqualTo(Applications.restEdges());
    }

    @Test
    void p22EveryServiceReachesExactlyTheSurroundingsThatItsCodeUses() {
        Manifests production = example("production");
        for (String service : SERVICES) {
            Set<Integer> ports = new TreeSet<>();
            Manifest policy = production.one("NetworkPolicy", "mesh-" + service);
            policy.at("/spec/egress").forEach(rule -> {
                if (peers(rule.path("to"), "mesh").isEmpty()) {
                    rule.path("ports")
                            .forEach(port -> ports.add(port.path("port").asInt()));
                }
            });
            assertThat(ports).as(service).isEqualTo(Applications.ports(service));
        }
    }

    /** Edges as {@code caller callee}, of rules whose peers are components of the release. */
    private static Set<String> inside(Manifests manifests, String way, String peers) {
        Set<String> edges = new TreeSet<>();
        manifests.kind("NetworkPolicy").forEach(policy -> {
            String self = policy.at("/spec/podSelector/matchLabels")
                    .path(Manifest.COMPONENT)
                    .asText();
            policy.at("/spec/" + way)
                    .forEach(rule -> peers(rule.path(peers), "mesh")
                            .forEach(other ->
                                    edges.add(way.equals("egress") ? self + " " + other : other + " " + self)));
        });
        return edges;
    }

    private static List<String> peers(JsonNode peers, String release) {
        return peers.valueStream()
                .map(peer -> peer.at("/podSelector/matchLabels"))
                .filter(labels ->
                        labels.path("app.kubernetes.io/instance").asText().equals(release))
                .map(labels -> labels.path(Manifest.COMPONENT).asText())
                .toList();
    }
}
