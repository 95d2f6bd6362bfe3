package dev.cspmesh.navigator.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to a provider's access. It keeps the order of the customer's other events. */
public sealed interface AccessEvent extends DomainEvent {

    Head access();

    @Override
    default String key() {
        return access().customerOrganizationId().toString();
    }

    @Override
    default String subject() {
        return access().grantId().toString();
    }

    /**
     * Which access, and whose turn it is now.
     *
     * @param nextActions by participant, the requests that it may make
     */
    record Head(
            UUID grantId,
            UUID customerOrganizationId,
            String partnerId,
            String service,
            Map<String, List<NextAction>> nextActions) {

        static Head of(AccessGrant grant) {
            return new Head(
                    grant.id(),
                    grant.customerOrganizationId(),
                    grant.partnerId(),
                    grant.service(),
                    AccessLifeCycle.TABLE.nextActions(grant));
        }
    }

    /**
     * The provider asks for access.
     *
     * @param endsOn last day, in UTC
     */
    record Requested(@JsonUnwrapped Head access, AccessLevel level, LocalDate endsOn, Instant requestedAt)
            implements AccessEvent {

        @Override
        public String type() {
            return "customer.access-requested.v1";
        }
    }

    /** The customer agreed, and what was requested is in effect. */
    record Granted(@JsonUnwrapped Head access, AccessLevel level, LocalDate endsOn, Instant grantedAt)
            implements AccessEvent {

        @Override
        public String type() {
            return "customer.access-granted.v1";
        }
    }

    /** The last day of the access in effect is over. */
    record Expired(@JsonUnwrapped Head access, Instant expiredAt) implements AccessEvent {

        @Override
        public String type() {
            return "customer.access-expired.v1";
        }
    }
}
