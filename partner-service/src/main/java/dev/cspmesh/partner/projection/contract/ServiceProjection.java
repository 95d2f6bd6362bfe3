package dev.cspmesh.partner.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** The service catalogue as contract-service tells it: who needs which competency, what anyone may look at. */
@ApplicationScoped
public class ServiceProjection {

    private static final String UPSERT = """
            insert into service_projection (code, name, family, navigator_integrated, free, support_desk, competency_course)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text))
            on conflict (code) do update set name = excluded.name, family = excluded.family,
                navigator_integrated = excluded.navigator_integrated, free = excluded.free,
                support_desk = excluded.support_desk, competency_course = excluded.competency_course
            returning code
            """;

    private final Pool pool;
    private final EventConsumer services;

    ServiceProjection(Pool pool, Inbox inbox) {
        this.pool = pool;
        this.services = inbox.subscription("partner.service")
                .on("service.listed.v1", ServiceListed.class, ServiceProjection::remember);
    }

    /** What this service reads of the event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ServiceListed(
            String code,
            String name,
            String family,
            boolean navigatorIntegrated,
            boolean free,
            String supportDesk,
            @Nullable String competencyCourse) {}

    /** A service of the catalogue, for anyone to read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ListedService", description = "A service of the catalogue")
    public record Listed(
            @Schema(examples = "vmc-aws") String code,
            @Schema(examples = "VMware Cloud on AWS") String name,
            @Schema(examples = "Infrastructure") String family,

            @Schema(description = "Can be onboarded and provisioned through Navigator")
            boolean navigatorIntegrated,

            @Schema(description = "Needs no contract") boolean free,
            @Schema(examples = "GSS") String supportDesk,

            @Schema(examples = "COMP-VMC-AWS", description = "Course that must be completed first, absent for none")
            @Nullable String competencyCourse) {

        private static Listed of(Row row) {
            return new Listed(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("family"),
                    row.getBoolean("navigator_integrated"),
                    row.getBoolean("free"),
                    row.getString("support_desk"),
                    row.getString("competency_course"));
        }
    }

    @Incoming("service")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return services.receive(message);
    }

    /** All services, by name. */
    public Uni<List<Listed>> all() {
        return pool.query("select * from service_projection order by name")
                .execute()
                .map(rows -> rows.stream().map(Listed::of).toList());
    }

    /** The service with this code, if the catalogue has it. */
    public Uni<Optional<Listed>> byCode(String code) {
        return pool.preparedQuery("select * from service_projection where code = $1")
                .execute(Tuple.of(code))
                .map(rows -> rows.stream().map(Listed::of).findFirst());
    }

    private static Uni<Void> remember(ServiceListed listed) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, String.class)
                        .setParameter(1, listed.code())
                        .setParameter(2, listed.name())
                        .setParameter(3, listed.family())
                        .setParameter(4, listed.navigatorIntegrated())
                        .setParameter(5, listed.free())
                        .setParameter(6, listed.supportDesk())
                        .setParameter(7, listed.competencyCourse())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
