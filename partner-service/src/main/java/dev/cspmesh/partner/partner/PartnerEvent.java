package dev.cspmesh.partner.partner;

import dev.cspmesh.kit.event.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to a partner. */
public sealed interface PartnerEvent extends Fact {

    String partnerId();

    @Override
    default String key() {
        return partnerId();
    }

    /** A company became a partner and has its public number. */
    record Approved(
            String partnerId,
            UUID applicationId,
            String legalName,
            String country,
            PrimaryContact contact,
            Instant approvedAt)
            implements PartnerEvent {

        @Override
        public String type() {
            return "partner.approved.v1";
        }
    }

    /** The partner's primary contact, default administrator of its portals. */
    record PrimaryContact(String firstName, String lastName, String email) {}

    /** The partner picked the aggregator of its future contracts. */
    record AggregatorChosen(String partnerId, String aggregatorId, Instant chosenAt) implements PartnerEvent {

        @Override
        public String type() {
            return "partner.aggregator-chosen.v1";
        }
    }

    /** VMware recorded a completed training. */
    record TrainingCompleted(String partnerId, String course, LocalDate completedOn, LocalDate expiresOn)
            implements PartnerEvent {

        @Override
        public String type() {
            return "partner.training-completed.v1";
        }
    }
}
