package dev.cspmesh.sandbox.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.MeshService;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A way back: the service as it is works on the schema of a release that is still to come. */
@Tag("long")
class OldServiceNewSchemaTest {

    /** What an expanding migration may do: a new column on every table, with a default; a new table; a new index. */
    private static final String NEXT_RELEASE = """
            do $$
            declare name text;
            begin
                for name in select tablename from pg_tables
                    where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
                    execute format('alter table %I add column of_the_next_release text not null default ''x''', name);
                end loop;
            end $$;
            create table next_release (id int primary key);
            insert into flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                select max(installed_rank) + 1, '9000', 'next release', 'SQL', 'V9000__next_release.sql', 1, 'x', 1, true
                from flyway_schema_history;
            """;

    private static final String QUESTION = """
            {"name": "Ada", "email": "ada@example.com", "country": "DE", "message": "Which level suits us?"}""";

    private final RunningPlatform platform = RunningPlatform.shared(EnumSet.of(
            ComponentName.POSTGRES,
            ComponentName.KAFKA,
            ComponentName.KEYCLOAK,
            ComponentName.MAIL,
            ComponentName.KUBERNETES));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void p15_every_service_starts_on_the_schema_of_the_next_release(MeshService service) {
        try (RenderedPod pod = new RenderedPod(service, platform, folder)) {
            pod.migrate();
            pod.sql(NEXT_RELEASE);
            pod.start(Map.of());
            pod.awaitStatus("/q/health/ready", 200);
        }
    }

    @Test
    void p15_an_old_service_starts_reads_and_writes_on_a_newer_schema() {
        try (RenderedPod pod = new RenderedPod(MeshService.PARTNER, platform, folder)) {
            pod.migrate();
            pod.sql(NEXT_RELEASE);
            pod.start(Map.of());
            pod.awaitStatus("/q/health/ready", 200);

            assertThat(pod.status("/program")).isEqualTo(200);
            assertThat(pod.post("/contact-requests", QUESTION)).isEqualTo(201);
            pod.migrate();
            assertThat(pod.status("/q/health/ready")).isEqualTo(200);
        }
    }
}
