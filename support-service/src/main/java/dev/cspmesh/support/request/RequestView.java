package dev.cspmesh.support.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.support.desk.Category;
import dev.cspmesh.support.desk.Desk;
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
        @Schema(examples = "vmc-aws") String product,
        @Schema(examples = "TECHNICAL") Category category,
        @Schema(examples = "3") int severity,
        @Schema(examples = "SDDC stays in provisioning") String subject,

        @Schema(examples = "Since 08:10 UTC the SDDC stays in provisioning.")
        String description,

        @Schema(examples = "EMAIL") ContactMethod contactMethod,
        Instant openedAt,

        @Schema(description = "When the first answer is due; moves on while the request waits")
        Instant dueAt,

        @Schema(examples = "RUNNING", description = "Where the first-response clock stands")
        ResponseClock.Reading firstResponse,

        Optional<Instant> respondedAt,
        Optional<Instant> resolvedAt,

        @Schema(examples = "CSP-100234", description = "The CSP that answers the customer or asks VMware")
        String partnerId,

        @Schema(examples = "Nordwind Cloud GmbH") String partnerName,

        @Schema(description = "Reference of the search before; for the party that searched, and its CSP")
        Optional<UUID> searchReference,

        @Schema(
                examples = "019a9c6e-0000-7000-8000-000000000003",
                description = "The customer behind the request; for itself and its CSP")
        Optional<String> customerOrganizationId,

        @Schema(examples = "Bergmann Logistik AG", description = "Its name; for itself and its CSP")
        Optional<String> customerName,

        @Schema(description = "The customer's request that this one was escalated from; for the CSP")
        Optional<UUID> originRequestId,

        @Schema(description = "The request at VMware that this one was escalated to; for the CSP")
        Optional<UUID> vendorRequestId,

        List<NextAction> allowedActions) {

    static RequestView of(Dossier dossier, Caller caller, Instant now) {
        SupportRequest request = dossier.request();
        Issue issue = request.issue();
        return new RequestView(
                request.id(),
                request.status(),
                request.level(),
                request.place().desk(),
                issue.product(),
                issue.category(),
                issue.severity(),
                issue.subject(),
                issue.description(),
                issue.contactMethod(),
                request.openedAt(),
                request.clock().dueAt(),
                request.clock().reading(now),
                request.clock().respondedAt(),
                request.resolvedAt(),
                request.place().partnerId(),
                request.place().partnerName(),
                request.searchReference().filter(reference -> !caller.is(Participant.VMWARE)),
                dossier.requester().map(Requester::customerOrganizationId),
                dossier.requester().map(Requester::customerName),
                dossier.origin(),
                dossier.vendorRequest(),
                AllowedActions.of(request, caller, now));
    }
}
