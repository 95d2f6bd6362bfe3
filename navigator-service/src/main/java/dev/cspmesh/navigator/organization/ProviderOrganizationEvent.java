package dev.cspmesh.navigator.organization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to a provider organization. */
public sealed interface ProviderOrganizationEvent extends DomainEvent {

    Head provider();

    @Override
    default String key() {
        return provider().providerOrganizationId().toString();
    }

    /**
     * Which provider organization, whose it is, and whose turn it is now.
     *
     * @param nextActions by participant, the requests that it may make
     */
    record Head(UUID providerOrganizationId, String partnerId, Map<String, List<NextAction>> nextActions) {

        static Head of(ProviderOrganization provider) {
            return new Head(provider.id(), provider.partnerId(), Map.of(Scopes.CSP_SAAS, provider.opened()));
        }
    }

    /** The partner has its profile in Navigator. */
    record Created(@JsonUnwrapped Head provider, String name) implements ProviderOrganizationEvent {

        @Override
        public String type() {
            return "provider.created.v1";
        }
    }

    /** The partner is suspended or has left: nothing new is begun here. */
    record Suspended(@JsonUnwrapped Head provider, Instant suspendedAt) implements ProviderOrganizationEvent {

        @Override
        public String type() {
            return "provider.suspended.v1";
        }
    }

    /** The partner is active again. */
    record Reinstated(@JsonUnwrapped Head provider, Instant reinstatedAt) implements ProviderOrganizationEvent {

        @Override
        public String type() {
            return "provider.reinstated.v1";
        }
    }
}
