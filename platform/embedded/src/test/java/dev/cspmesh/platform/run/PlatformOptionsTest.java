package dev.cspmesh.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void all_parts_start_on_standard_ports_unless_told_otherwise() {
        PlatformOptions options = parse("--state", folder.toString());

        assertThat(options.components()).containsExactlyInAnyOrder(ComponentName.values());
        assertThat(options.ports().of(Port.KEYCLOAK)).isEqualTo(8180);
        assertThat(options.owner()).isEmpty();
        assertThat(options.dist()).isEqualTo(folder.resolve("dist"));
    }

    @Test
    void parts_can_be_named_and_left_out() {
        assertThat(parse("--state", "x", "--components", "postgres,kafka").components())
                .isEqualTo(Set.of(ComponentName.POSTGRES, ComponentName.KAFKA));
        assertThat(parse("--state", "x", "--without", "keycloak").components()).doesNotContain(ComponentName.KEYCLOAK);
    }

    @Test
    void the_environment_moves_a_port_stronger_than_the_file() throws IOException {
        Path file = Files.writeString(folder.resolve("ports.properties"), "smtp=2525\nkafka=9999\n");

        Ports ports = Ports.configured(file, Map.of("MESH_PORT_KAFKA", "9092"));

        assertThat(ports.of(Port.SMTP)).isEqualTo(2525);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(9092);
        assertThat(ports.of(Port.PARTNER)).isEqualTo(8081);
    }

    @Test
    void mistakes_are_named() throws IOException {
        Path file = Files.writeString(folder.resolve("ports.properties"), "kafak=1\n");

        assertThatThrownBy(() -> Ports.configured(file, Map.of())).hasMessageContaining("no port is called 'kafak'");
        assertThatThrownBy(() -> Ports.configured(folder, Map.of("MESH_PORT_SMTP", "70000")))
                .hasMessageContaining("'70000' is not a number from 1 to 65535");
        assertThatThrownBy(() -> parse("--state")).hasMessage("--state needs a value");
        assertThatThrownBy(() -> parse()).hasMessage("--state DIR is missing");
        assertThatThrownBy(() -> parse("--state", "x", "--components", "mysql"))
                .hasMessageContaining("no component is called");
        assertThatThrownBy(() -> parse("--loud")).hasMessage("unknown option --loud");
    }

    @Test
    void free_ports_differ_from_each_other() {
        assertThat(Ports.free().numbers().values()).doesNotHaveDuplicates();
    }

    @Test
    void secrets_are_made_once_and_kept_from_others() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets first = Secrets.loadOrCreate(file);

        assertThat(Secrets.loadOrCreate(file).database("billing")).isEqualTo(first.database("billing"));
        assertThat(first.client("partner-service")).hasSize(32).isNotEqualTo(first.client("vmware-program"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static PlatformOptions parse(String... arguments) {
        return PlatformOptions.parse(List.of(arguments), Map.of());
    }
}
