package dev.cspmesh.partner.journey.log;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the journey reads of all services' events, one record for each kind of object. No customer is named. */
public sealed interface JourneyEvent {

    /** The partner that it is about. */
    String partnerId();

    /** The contract, order, course … that it is about; empty if it is about the partner itself. */
    default String subject() {
        return "";
    }

    /** The service of the catalogue that it is about; empty for none. */
    default String serviceCode() {
        return "";
    }

    /** A day by which something is due or ends. */
    default Optional<LocalDate> day() {
        return Optional.empty();
    }

    /** The month of an order, or a reason; empty for none. */
    default String note() {
        return "";
    }

    /** By participant (its scope), the requests that it may make since then, as the event says. */
    default Map<String, List<NextAction>> actions() {
        return Map.of();
    }

    /** The events that say where a partner stands, with what is read of each. */
    Map<String, Class<? extends JourneyEvent>> TYPES = JourneyEventTypes.all();

    /** The partner itself: approved, an aggregator chosen, its provider organization created. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfPartner(String partnerId) implements JourneyEvent {}

    /** The partner's standing in the program: suspended, reinstated, left. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfStatus(String partnerId, String reason) implements JourneyEvent {

        @Override
        public String note() {
            return reason;
        }
    }

    /** A course that the partner completed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfTraining(String partnerId, String course, LocalDate expiresOn) implements JourneyEvent {

        @Override
        public String subject() {
            return course;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(expiresOn);
        }
    }

    /** A contract. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfContract(
            String partnerId,
            UUID contractId,
            String service,
            @JsonProperty("endsOn") @Nullable LocalDate endsOn,
            @JsonAlias("remark") @Nullable String reason,
            Map<String, List<NextAction>> nextActions)
            implements JourneyEvent {

        @Override
        public Map<String, List<NextAction>> actions() {
            return nextActions;
        }

        @Override
        public String subject() {
            return contractId.toString();
        }

        @Override
        public String serviceCode() {
            return service;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.ofNullable(endsOn);
        }

        @Override
        public String note() {
            return reason == null ? "" : reason;
        }
    }

    /** A change of a contract that its CSP asked for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfChange(
            String partnerId,
            UUID changeRequestId,
            String kind,
            LocalDate effectiveOn,
            Map<String, List<NextAction>> nextActions)
            implements JourneyEvent {

        @Override
        public Map<String, List<NextAction>> actions() {
            return nextActions;
        }

        @Override
        public String subject() {
            return changeRequestId.toString();
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(effectiveOn);
        }

        @Override
        public String note() {
            return kind;
        }
    }

    /** An opportunity. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfOpportunity(String partnerId, UUID opportunityId, String service) implements JourneyEvent {

        @Override
        public String subject() {
            return opportunityId.toString();
        }

        @Override
        public String serviceCode() {
            return service;
        }
    }

    /** The partner's terms of service. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfTerms(String partnerId, UUID termsId) implements JourneyEvent {

        @Override
        public String subject() {
            return termsId.toString();
        }
    }

    /** An invitation to Navigator. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfInvitation(
            String partnerId, UUID invitationId, @Nullable Instant expiresAt, Map<String, List<NextAction>> nextActions)
            implements JourneyEvent {

        @Override
        public Map<String, List<NextAction>> actions() {
            return nextActions;
        }

        @Override
        public String subject() {
            return invitationId.toString();
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.ofNullable(expiresAt).map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
        }
    }

    /** A customer organization; its name is not read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfCustomer(String partnerId, UUID customerOrganizationId) implements JourneyEvent {

        @Override
        public String subject() {
            return customerOrganizationId.toString();
        }
    }

    /** A service at a customer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfActivation(String partnerId, UUID activationId, String service) implements JourneyEvent {

        @Override
        public String subject() {
            return activationId.toString();
        }

        @Override
        public String serviceCode() {
            return service;
        }
    }

    /** A Monthly Billing Order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfOrder(
            String partnerId,
            UUID orderId,
            String month,
            @Nullable LocalDate dueOn,
            Map<String, List<NextAction>> nextActions)
            implements JourneyEvent {

        @Override
        public Map<String, List<NextAction>> actions() {
            return nextActions;
        }

        @Override
        public String subject() {
            return orderId.toString();
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.ofNullable(dueOn);
        }

        @Override
        public String note() {
            return month;
        }
    }
}
