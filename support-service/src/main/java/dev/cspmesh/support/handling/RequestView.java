package dev.cspmesh.support.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.support.desk.Category;
import dev.cspmesh.support.desk.Desk;
import dev.cspmesh.support.details.RequestDetails;
import dev.cspmesh.support.details.Requester;
import dev.cspmesh.support.request.AllowedActions;
import dev.cspmesh.support.request.ContactMethod;
import dev.cspmesh.support.request.FirstResponseStatus;
import dev.cspmesh.support.request.RequestContent;
import dev.cspmesh.support.request.RequestLevel;
import dev.cspmesh.support.request.RequestParties;
import dev.cspmesh.support.request.RequestStatus;
import dev.cspmesh.support.request.SupportRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request looks to one caller. What the caller may not know is not there. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "SupportRequest", description = "A request as you may see it")
record RequestView(
        UUID id,
        @Schema(examples = "acknowledged") RequestStatus status,
        @Schema(examples = "L1") RequestLevel level,
        @Schema(examples = "CSP") Desk desk,
        @JsonUnwrapped Matter matter,
        @JsonUnwrapped Times times,
        @JsonUnwrapped Parties parties,

        @Schema(description = "Reference of the search before; for the party that searched, and its CSP")
        Optional<UUID> searchReference,

        @JsonUnwrapped Links links,
        List<NextAction> allowedActions) {

    static RequestView of(RequestDetails details, Caller caller, Instant now) {
        SupportRequest request = details.request();
        return new RequestView(
                request.id(),
                request.status(),
                request.level(),
                request.parties().desk(),
                Matter.of(request.content()),
                Times.of(request, now),
                Parties.of(details),
                request.searchReference().filter(reference -> !caller.is(Participant.VMWARE)),
                new Links(details.origin(), details.vendorRequest()),
                AllowedActions.of(request, caller, now));
    }

    /** What it is about. */
    record Matter(
            @Schema(examples = "vmc-aws") String product,
            @Schema(examples = "TECHNICAL") Category category,
            @Schema(examples = "3") int severity,
            @Schema(examples = "SDDC stays in provisioning") String subject,

            @Schema(examples = "Since 08:10 UTC the SDDC stays in provisioning.")
            String description,

            @Schema(examples = "EMAIL") ContactMethod contactMethod) {

        static Matter of(RequestContent content) {
            return new Matter(
                    content.product(),
                    content.category(),
                    content.severity(),
                    content.subject(),
                    content.description(),
                    content.contactMethod());
        }
    }

    /** What happened when, and how much time is left for the first answer. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Times(
            Instant openedAt,

            @Schema(description = "When it last went to another state, was escalated or got a public note")
            Instant changedAt,

            @Schema(description = "When the first answer is due; moves on while the request waits")
            Instant dueAt,

            @Schema(examples = "RUNNING", description = "State of the first-response clock")
            FirstResponseStatus firstResponse,

            @Schema(description = "When the first answer came; missing before")
            Optional<Instant> respondedAt,

            @Schema(description = "When it was last resolved; missing unless it ever was")
            Optional<Instant> resolvedAt) {

        static Times of(SupportRequest request, Instant now) {
            return new Times(
                    request.openedAt(),
                    request.changedAt(),
                    request.clock().dueAt(),
                    request.clock().status(now),
                    request.clock().respondedAt(),
                    request.resolvedAt());
        }
    }

    /** Whose it is. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Parties(
            @Schema(examples = "CSP-100234", description = "The CSP that answers the customer or asks VMware")
            String partnerId,

            @Schema(examples = "Nordwind Cloud GmbH", description = "Its name, once it is known here")
            Optional<String> partnerName,

            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000003",
                    description = "The customer behind the request; for itself and its CSP")
            Optional<String> customerOrganizationId,

            @Schema(examples = "Bergmann Logistik AG", description = "Its name; for itself and its CSP")
            Optional<String> customerName) {

        static Parties of(RequestDetails details) {
            RequestParties parties = details.request().parties();
            return new Parties(
                    parties.partnerId(),
                    Optional.ofNullable(parties.partnerName()),
                    details.requester().map(Requester::customerOrganizationId),
                    details.requester().map(Requester::customerName));
        }
    }

    /** The other end of an escalation. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Links(
            @Schema(description = "The customer's request that this one was escalated from; for the CSP")
            Optional<UUID> originRequestId,

            @Schema(description = "The request at VMware that this one was escalated to; for the CSP")
            Optional<UUID> vendorRequestId) {}
}
