package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.sandbox.mesh.Sandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a person wants to know once the mesh is up. */
final class Banner {
    private final PrintStream out;

    Banner(PrintStream out) {
        this.out = out;
    }

    void print(Sandbox sandbox, MeshLauncher mesh) {
        RunningPlatform platform = mesh.platform();
        out.println();
        out.println("The mesh is up");
        for (MeshService service : MeshService.values()) {
            line(service.id(), mesh.address(service) + "/q/swagger-ui");
        }
        line("Keycloak", platform.keycloak() + " (admin, password in " + state(sandbox) + "/secrets.properties)");
        line("mailbox", platform.mailbox().toString());
        line("Kubernetes API", platform.kubernetes() + " (kubectl --server=" + platform.kubernetes() + " get ns)");
        line("people", "names and passwords in " + sandbox.folders().actors());
        out.println();
        line(
                "token",
                "./mesh token ACTOR   with ACTOR one of "
                        + String.join(", ", mesh.actors().known()));
        line(
                "try it",
                "curl -H \"Authorization: Bearer $(./mesh token vmware)\" " + mesh.address(MeshService.PARTNER)
                        + "/partners");
        line("business date", businessDate(sandbox.folders().clock()) + ", moved by PUT /sandbox/clock");
        line("state", state(sandbox) + ", kept across restarts; ./mesh up --wipe starts anew");
        line("stop", "./mesh down");
        out.println();
    }

    private static Path state(Sandbox sandbox) {
        return sandbox.folders().state();
    }

    /** The services write how far they are ahead as an ISO 8601 duration. */
    private static LocalDate businessDate(Path clock) {
        try {
            Duration ahead =
                    Files.exists(clock) ? Duration.parse(Files.readString(clock).strip()) : Duration.ZERO;
            return LocalDate.now(Clock.offset(Clock.system(ZoneOffset.UTC), ahead));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String name, String value) {
        out.printf("  %-18s %s%n", name, value);
    }
}
