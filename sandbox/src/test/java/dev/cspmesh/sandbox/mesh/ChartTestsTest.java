package dev.cspmesh.sandbox.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code helm test} runs in the cluster, run here against the walked mesh. Needs a shell and curl. */
@Order(2)
@ResourceLock(value = WalkedMesh.NAME, mode = ResourceAccessMode.READ)
class ChartTestsTest {

    private final MeshLauncher mesh = WalkedMesh.get();
    private final RenderedManifest chart = RenderedManifest.byDefault();

    private record Outcome(int code, String said) {}

    @ParameterizedTest
    @EnumSource
    void p39_the_round_trip_of_each_service_passes(MeshService service) throws Exception {
        Outcome outcome = run(service, mesh.platform().secrets().client(Secrets.VMWARE_CLIENT));

        assertThat(outcome.said()).contains("\"items\"").endsWith("passed\n");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void p39_it_fails_and_says_why_when_nobody_can_sign_in() throws Exception {
        Outcome outcome = run(MeshService.PARTNER, "not the secret");

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.said()).contains("FAILED: no token");
    }

    private Outcome run(MeshService service, String secret) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-euc", chart.test(service)).redirectErrorStream(true);
        shell.environment()
                .putAll(Map.of(
                        "ADDRESS",
                        mesh.address(service).resolve(chart.testPath(service)).toString(),
                        "ISSUER",
                        mesh.platform().issuer(),
                        "CLIENT_ID",
                        Secrets.VMWARE_CLIENT,
                        "CLIENT_SECRET",
                        secret));
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
