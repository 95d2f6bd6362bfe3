package dev.cspmesh.partner.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.partner.person.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a partner. */
public sealed interface PartnerEvent extends DomainEvent {

    String partnerId();

    @Override
    default String type() {
        return switch (this) {
            case Approved _ -> "partner.approved.v1";
            case Suspended _ -> "partner.suspended.v1";
            case Reinstated _ -> "partner.reinstated.v1";
            case Left _ -> "partner.left.v1";
            case PrimaryContactChanged _ -> "partner.primary-contact-changed.v1";
            case AdministratorAdded _ -> "partner.administrator-added.v1";
            case AdministratorRemoved _ -> "partner.administrator-removed.v1";
            case TrainingExpiring _ -> "partner.training-expiring.v1";
            case TrainingExpired _ -> "partner.training-expired.v1";
            case AggregatorChosen _ -> "partner.aggregator-chosen.v1";
            case TrainingCompleted _ -> "partner.training-completed.v1";
        };
    }

    @Override
    default String key() {
        return partnerId();
    }

    /**
     * A company became a partner and has its public number.
     *
     * @param address absent where it said nothing of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approved(
            String partnerId,
            UUID applicationId,
            String legalName,
            String country,
            @Nullable String address,
            PrimaryContact contact,
            Instant approvedAt)
            implements PartnerEvent {}

    /** The partner's primary contact, default administrator of its portals. */
    record PrimaryContact(String firstName, String lastName, String email) {

        static PrimaryContact of(Contact contact) {
            return new PrimaryContact(contact.firstName(), contact.lastName(), contact.email());
        }
    }

    /** VMware suspended the partner. */
    record Suspended(String partnerId, String reason, Instant suspendedAt) implements PartnerEvent {}

    /** VMware let the partner back in. */
    record Reinstated(String partnerId, String reason, Instant reinstatedAt) implements PartnerEvent {}

    /** The partner has left the program. */
    record Left(String partnerId, String reason, Instant leftAt) implements PartnerEvent {}

    /** Somebody else of the partner is its primary contact. */
    record PrimaryContactChanged(String partnerId, PrimaryContact contact) implements PartnerEvent {}

    /** Somebody may administer the partner's portals. */
    record AdministratorAdded(String partnerId, UUID administratorId, PrimaryContact contact) implements PartnerEvent {}

    /** Somebody may no longer administer the partner's portals. */
    record AdministratorRemoved(String partnerId, UUID administratorId, String email) implements PartnerEvent {}

    /** A course of the partner expires soon. */
    record TrainingExpiring(String partnerId, String course, LocalDate expiresOn) implements PartnerEvent {}

    /** A course of the partner has expired: nothing ends, nothing new that needs it is signed. */
    record TrainingExpired(String partnerId, String course, LocalDate expiredOn) implements PartnerEvent {}

    /** The partner picked the aggregator of its future contracts. */
    record AggregatorChosen(String partnerId, String aggregatorId, Instant chosenAt) implements PartnerEvent {}

    /** VMware recorded a completed training. */
    record TrainingCompleted(String partnerId, String course, LocalDate completedOn, LocalDate expiresOn)
            implements PartnerEvent {}
}
