package dev.cspmesh.navigator.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to a customer organization. */
public sealed interface CustomerEvent extends DomainEvent {

    Head customer();

    @Override
    default String key() {
        return customer().customerOrganizationId().toString();
    }

    /**
     * Which customer organization, whose it is, and whose turn it is now.
     *
     * @param nextActions by participant, the requests that it may make
     */
    record Head(
            UUID customerOrganizationId,
            UUID providerOrganizationId,
            String partnerId,
            Map<String, List<NextAction>> nextActions) {

        static Head of(CustomerOrganization customer) {
            return new Head(
                    customer.id(),
                    customer.providerOrganizationId(),
                    customer.partnerId(),
                    CustomerActions.atFirst(customer.id()));
        }
    }

    /** A customer organization exists; its contact gets an identity from this event. */
    record Created(@JsonUnwrapped Head customer, String name, String country, Contact contact)
            implements CustomerEvent {

        @Override
        public String type() {
            return "customer.created.v1";
        }
    }

    /** The contact as the event carries it. */
    record Contact(String firstName, String lastName, String email) {}
}
