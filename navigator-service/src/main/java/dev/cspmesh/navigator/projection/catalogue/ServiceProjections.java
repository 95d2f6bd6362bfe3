package dev.cspmesh.navigator.projection.catalogue;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What navigator knows of the service catalogue. A projection is owned by no caller, so no visibility applies. */
@ApplicationScoped
public class ServiceProjections {

    private final EventConsumer services;

    ServiceProjections(Inbox inbox) {
        services = inbox.subscription("navigator.service").on("service.listed.v1", ServiceListed.class, this::apply);
    }

    @Incoming("service")
    CompletionStage<Void> services(Message<byte[]> message) {
        return services.receive(message);
    }

    public Uni<Optional<ServiceProjection>> service(String code) {
        return Panache.getSession()
                .chain(session -> session.find(ServiceProjection.class, code))
                .map(Optional::ofNullable);
    }

    /** False for a service of which the catalogue says that Navigator cannot provision it. */
    public Uni<Boolean> isIntegrated(String code) {
        return service(code)
                .map(found -> found.map(ServiceProjection::navigatorIntegrated).orElse(true));
    }

    private Uni<Void> apply(ServiceListed event) {
        return Panache.getSession()
                .chain(session -> session.merge(new ServiceProjection(event)).chain(session::flush))
                .replaceWithVoid();
    }
}
