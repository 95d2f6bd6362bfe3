package dev.cspmesh.partner.journey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the journey reads of the facts of all services; which parts are there depends on the fact. No customer is named. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record JourneyFact(
        @Nullable String partnerId,
        @Nullable String service,
        @Nullable String course,
        @Nullable UUID contractId,
        @Nullable UUID orderId,
        @Nullable UUID opportunityId,
        @Nullable UUID termsId,
        @Nullable UUID invitationId,
        @Nullable UUID activationId,
        @Nullable UUID customerOrganizationId,
        @JsonProperty("expiresOn") @Nullable LocalDate expiresOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate dueOn,
        @Nullable Instant expiresAt,
        @Nullable String month,
        @Nullable String reason) {

    Optional<String> partner() {
        return Optional.ofNullable(partnerId);
    }

    /** What the fact is about, beside the partner; empty if it is about the partner itself. */
    String subject() {
        return Stream.of(
                        contract(), orderId, opportunityId, termsId, invitationId, activationId, customerOrganizationId)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .findFirst()
                .orElse(course == null ? "" : course);
    }

    /** An order also names its contract; then the order is what the fact is about. */
    private @Nullable UUID contract() {
        return orderId == null && invitationId == null && activationId == null ? contractId : null;
    }

    /** A day by which something is due or ends. */
    Optional<LocalDate> day() {
        return Stream.of(
                        expiresOn,
                        endsOn,
                        dueOn,
                        expiresAt == null
                                ? null
                                : expiresAt.atZone(java.time.ZoneOffset.UTC).toLocalDate())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A few words for a person to read. */
    String note() {
        return Stream.of(reason, month).filter(Objects::nonNull).findFirst().orElse("");
    }
}
