package dev.cspmesh.navigator.organization;

import dev.cspmesh.kit.event.DomainEvent;
import java.util.UUID;

/** What happens to a provider organization. */
public sealed interface ProviderOrganizationEvent extends DomainEvent {

    UUID providerOrganizationId();

    @Override
    default String key() {
        return providerOrganizationId().toString();
    }

    /** The partner has its profile in Navigator. */
    record Created(UUID providerOrganizationId, String partnerId, String name) implements ProviderOrganizationEvent {

        @Override
        public String type() {
            return "provider.created.v1";
        }
    }
}
