package dev.cspmesh.contract.enquiry;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to a sales enquiry. */
public sealed interface EnquiryEvent extends DomainEvent {

    UUID enquiryId();

    @Override
    default String key() {
        return enquiryId().toString();
    }

    /** A CSP asks sales. */
    record Taken(UUID enquiryId, String reference, String partnerId, String service, Instant takenAt)
            implements EnquiryEvent {
        @Override
        public String type() {
            return "enquiry.taken.v1";
        }
    }

    /** Somebody at VMware looks after it. */
    record Assigned(UUID enquiryId, String reference, String partnerId, String assignee, Instant assignedAt)
            implements EnquiryEvent {
        @Override
        public String type() {
            return "enquiry.assigned.v1";
        }
    }

    /** It is answered. */
    record Answered(UUID enquiryId, String reference, String partnerId, Instant answeredAt) implements EnquiryEvent {
        @Override
        public String type() {
            return "enquiry.answered.v1";
        }
    }
}
