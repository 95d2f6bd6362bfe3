package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.event.DomainEvent;
import java.util.UUID;

/** What happens to a customer organization. */
public sealed interface CustomerEvent extends DomainEvent {

    UUID customerOrganizationId();

    @Override
    default String key() {
        return customerOrganizationId().toString();
    }

    /** A customer organization exists; its contact gets an identity from this event. */
    record Created(
            UUID customerOrganizationId,
            UUID providerOrganizationId,
            String partnerId,
            String name,
            String country,
            Contact contact)
            implements CustomerEvent {

        @Override
        public String type() {
            return "customer.created.v1";
        }
    }

    /** The contact as the event carries it. */
    record Contact(String firstName, String lastName, String email) {}
}
