package dev.cspmesh.support.projection.navigator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.support.projection.Upsert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The partners that have a provider organization in Navigator. */
@ApplicationScoped
class ProviderProjection {

    private final EventConsumer providers;

    ProviderProjection(Inbox inbox) {
        providers = inbox.subscription("support.provider")
                .on("provider.created.v1", ProviderCreated.class, ProviderProjection::created);
    }

    /** A partner has its home in Navigator. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProviderCreated(UUID providerOrganizationId, String partnerId) {}

    @Incoming("provider")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return providers.receive(message);
    }

    private static Uni<Void> created(ProviderCreated event) {
        return Upsert.row("""
                insert into provider_organization (partner_id, provider_organization_id) values (?1, ?2)
                    on conflict (partner_id) do update
                        set provider_organization_id = excluded.provider_organization_id
                """, event.partnerId(), event.providerOrganizationId().toString());
    }
}
