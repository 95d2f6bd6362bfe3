package dev.cspmesh.delivery.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.delivery.chart.Chart;
import dev.cspmesh.delivery.chart.Kustomization;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Release;
import dev.cspmesh.delivery.chart.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An extra tier, {@code ./mesh test --cluster}: everything is applied to the API server that {@code KUBECONFIG} names, and
 * navigator's rights are tried with navigator's own account. Kinds that the server does not know are left to the strict
 * models. Needs kubectl.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterTier {

    private static final String NAMESPACE = "csp-mesh";
    private static final String RECONCILER = "system:serviceaccount:csp-mesh:mesh-navigator";
    /** Objects of a namespace come after it, and those of a kind of ours after its definition. */
    private static final List<String> FIRST = List.of("Namespace", "CustomResourceDefinition");

    private final Path kubectl =
            Tool.named("kubectl").orElseThrow(() -> new AssertionError("kubectl is not on the PATH"));
    private final String customer = "cust-" + UUID.randomUUID();

    @TempDir
    static Path folder;

    private Set<String> served;
    private boolean ours;

    @BeforeAll
    void applyWhatTheClusterMustHaveFirst() throws IOException {
        assertThat(Tool.run(kubectl, "get", "namespace", NAMESPACE, "--ignore-not-found", "--output=name"))
                .as("this cluster holds a mesh, which these tests would take away: give them a cluster of their own")
                .isEmpty();
        ours = true;
        served = Tool.run(kubectl, "api-resources", "--no-headers")
                .lines()
                .map(line -> line.strip().split("\\s+", -1))
                .map(words -> words[words.length - 3] + "/" + words[words.length - 1])
                .collect(Collectors.toCollection(TreeSet::new));
        Manifests base = Kustomization.of(Repository.path("k8s/base")).objects();
        for (String kind : FIRST) {
            apply(base.kind(kind));
        }
        Tool.run(
                kubectl,
                "wait",
                "--for=condition=Established",
                "--timeout=60s",
                "crd",
                "sddcs.navigator.cspmesh.dev",
                "serviceactivations.navigator.cspmesh.dev");
        apply(base.all());
        // named by an example, the platform's to make
        String business =
                "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: business}\nvalue: 1\n";
        Tool.run(kubectl, "apply", "-f", file("priority.yaml", business));
    }

    @AfterAll
    void cleanUp() {
        if (ours) {
            Tool.run(kubectl, "delete", "priorityclass", "business", "--ignore-not-found");
            // or Helm would not take over what it did not make
            Tool.run(kubectl, "delete", "clusterrole,clusterrolebinding", "-l", "app.kubernetes.io/name=csp-mesh");
            Tool.run(kubectl, "delete", "namespace", customer, NAMESPACE, "--ignore-not-found", "--timeout=120s");
        }
    }

    private List<Manifest> apply(List<Manifest> manifests) throws IOException {
        List<Manifest> known = manifests.stream()
                .filter(each -> served.contains(each.apiVersion() + "/" + each.kind()))
                .toList();
        for (Manifest hook : known.stream().filter(Manifest::isHook).toList()) {
            // as Helm does: a hook is made anew
            Tool.run(
                    kubectl,
                    "delete",
                    "--ignore-not-found",
                    "--now",
                    "-f",
                    file("hook.json", hook.tree().toString()));
        }
        String items = known.stream().map(each -> each.tree().toString()).collect(Collectors.joining(","));
        String list = "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[" + items + "]}";
        Tool.run(kubectl, "apply", "--validate=false", "-f", file("objects.json", list));
        return known;
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void p38EveryManifestOfEveryKnownKindIsAcceptedByARealServer() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (Release release : Chart.real().scenarios()) {
            List<Manifest> objects =
                    new ArrayList<>(Chart.real().render(release).all());
            apply(objects).forEach(each -> kinds.add(each.kind()));
        }
        assertThat(kinds)
                .contains(
                        "Deployment",
                        "Service",
                        "ServiceAccount",
                        "NetworkPolicy",
                        "Job",
                        "Pod",
                        "ConfigMap",
                        "Ingress")
                .contains("ClusterRole", "ClusterRoleBinding");
    }

    @Test
    void p21TheReconcilerDoesItsWorkWithItsOwnRights() throws IOException {
        apply(Chart.real().render(Release.DEFAULT).all().stream()
                .filter(each -> each.component().equals("navigator") && !each.isHook())
                .filter(each -> !each.kind().equals("Deployment"))
                .toList());
        asReconciler("create", "{apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: {x: one}}}");
        for (String object : OBJECTS) {
            asReconciler("create", object);
            asReconciler("replace", object.replace("labels: {x: one}", "labels: {x: two}"));
        }
        asReconciler("replace", "{apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: {x: two}}}");
        for (String taken : List.of("configmap/c", "rolebinding/r", "sddc/s", "serviceactivation/a")) {
            Tool.run(kubectl, "--as", RECONCILER, "-n", customer, "delete", "--wait=false", taken);
        }
    }

    private static final List<String> OBJECTS = List.of(
            "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q, labels: {x: one}}, spec: {hard: {pods: '9'}}}",
            "{apiVersion: v1, kind: LimitRange, metadata: {name: l, labels: {x: one}}, spec: {limits: [{type: Container}]}}",
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: wall, labels: {x: one}},"
                    + " spec: {podSelector: {}, policyTypes: [Ingress]}}",
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, labels: {x: one}}, data: {hosts: '3'}}",
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: r, labels: {x: one}},"
                    + " roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cspmesh-access-full},"
                    + " subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: 'provider:P-1'}]}",
            "{apiVersion: navigator.cspmesh.dev/v1, kind: Sddc, metadata: {name: s, labels: {x: one}}, spec: {"
                    + "sddcId: 018f0000-0000-7000-8000-000000000001, activationId: 018f0000-0000-7000-8000-000000000002,"
                    + " region: eu-central-1, hosts: 3, reservation: c, attempt: 1}}",
            "{apiVersion: navigator.cspmesh.dev/v1, kind: ServiceActivation, metadata: {name: a, labels: {x: one}}, spec: {"
                    + "activationId: 018f0000-0000-7000-8000-000000000002,"
                    + " customerOrganizationId: 018f0000-0000-7000-8000-000000000003, partnerId: P-1, service: vmc-aws,"
                    + " attempt: 1}}");

    @Test
    void p21TheReconcilerMayNothingElse() throws IOException {
        apply(Chart.real().render(Release.DEFAULT).kind("ClusterRole"));
        apply(Chart.real().render(Release.DEFAULT).kind("ClusterRoleBinding"));
        for (String[] forbidden : new String[][] {
            {"list", "secrets"},
            {"get", "secrets"},
            {"delete", "namespaces"},
            {"create", "pods"},
            {"create", "clusterroles"},
            {"update", "clusterroles"},
            {"bind", "clusterroles/cluster-admin"},
            {"escalate", "clusterroles"},
            {"impersonate", "users"}
        }) {
            assertThatThrownBy(() -> Tool.run(
                            kubectl,
                            "--as",
                            RECONCILER,
                            "auth",
                            "can-i",
                            forbidden[0],
                            forbidden[1],
                            "--all-namespaces"))
                    .as(String.join(" ", forbidden))
                    .hasMessageContaining("no");
        }
    }

    @Test
    void p17ADefinitionRefusesWhatIsWrongAndKeepsAStatus() throws IOException {
        Files.writeString(folder.resolve("wrong.yaml"), SDDC.replace("hosts: 3", "hosts: 0"));
        assertThatThrownBy(() -> Tool.run(
                        kubectl,
                        "create",
                        "--validate=false",
                        "-f",
                        folder.resolve("wrong.yaml").toString()))
                .hasMessageContaining("spec.hosts");
        Path right = Files.writeString(folder.resolve("right.yaml"), SDDC);
        Tool.run(kubectl, "apply", "--validate=false", "-f", right.toString());
        String status = "{\"status\":{\"phase\":\"Ready\",\"observedGeneration\":1,\"conditions\":"
                + "[{\"type\":\"Ready\",\"status\":\"True\",\"reason\":\"Provisioned\"}]}}";
        Tool.run(
                kubectl,
                "-n",
                "csp-mesh",
                "patch",
                "sddc",
                "tried",
                "--type=merge",
                "--subresource=status",
                "-p",
                status);
        assertThat(Tool.run(kubectl, "-n", "csp-mesh", "get", "sddc", "tried"))
                .contains("PHASE", "Ready", "eu-central-1");
    }

    private static final String SDDC = """
            apiVersion: navigator.cspmesh.dev/v1
            kind: Sddc
            metadata: {name: tried, namespace: csp-mesh}
            spec:
              sddcId: 018f0000-0000-7000-8000-000000000001
              activationId: 018f0000-0000-7000-8000-000000000002
              region: eu-central-1
              hosts: 3
              reservation: none
              attempt: 1
            """;

    /** Runs a verb on an object of the customer's namespace with navigator's account. */
    private void asReconciler(String verb, String object) throws IOException {
        String file = file("customer.yaml", "# of a customer\n" + object.replace("%s", customer));
        Tool.run(kubectl, "--as", RECONCILER, "-n", customer, verb, "--validate=false", "-f", file);
    }
}
