package dev.cspmesh.navigator.customerrequest;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.identity.NamesAddress;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.text.CountryCode;
import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.navigator.customer.Contact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the request for a customer organization looks over HTTP. */
@Schema(name = "CustomerRequest", description = "A won deal asks for a customer organization")
record CustomerRequestView(
        @Schema(description = "The opportunity's id") UUID id,

        @Schema(examples = "CSP-100234") String partnerId,
        @Schema(examples = "Hafen Logistik AG") String customerName,

        @Schema(examples = "vmc-aws", description = "What was sold")
        String service,

        @Schema(examples = "2024-10-01", description = "First day of use that the deal expects")
        LocalDate startsOn,

        CustomerRequestStatus status,

        @Schema(description = "Why it was rejected; missing unless it was")
        Optional<String> reason,

        @Schema(description = "The organization that was made of it; missing until it is accepted")
        Optional<UUID> customerOrganizationId,

        Instant receivedAt,

        @Schema(description = "Missing while it is open") Optional<Instant> decidedAt,

        @Schema(description = "When it was made or last moved on")
        Instant changedAt,

        List<NextAction> allowedActions) {

    /** What the deal does not say. */
    @Schema(name = "CustomerRequestAcceptance", description = "What the deal does not say about its customer")
    record Acceptance(
            @OneLine
            @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*") @Schema(examples = "Hafen Logistik AG", description = "Registered name; the deal's when left out")
            @Nullable String name,

            @NotNull @CountryCode @Size(max = 2) @Schema(examples = "DE", description = "ISO 3166-1 alpha-2")
            String country,

            @NotNull @Valid Contact contact)
            implements NamesAddress {

        @Override
        public String email() {
            return Contact.addressOf(contact);
        }

        AcceptCustomerRequest.Rest rest() {
            return new AcceptCustomerRequest.Rest(Optional.ofNullable(name).map(String::strip), country, contact);
        }
    }

    /** Why none is made. */
    @Schema(name = "CustomerRequestRejection", description = "Why no customer organization is made")
    record Rejection(
            @NotBlank @Size(max = 2000) @Schema(examples = "The customer stays with its own organization.")
            String reason) {}

    /** @param onboarded whether the caller has a provider organization to make one under */
    static CustomerRequestView of(CustomerRequest request, Caller caller, boolean onboarded) {
        return new CustomerRequestView(
                request.id(),
                request.partnerId(),
                request.customerName(),
                request.service(),
                request.startsOn(),
                request.status(),
                request.reason(),
                request.customerOrganizationId(),
                request.receivedAt(),
                request.decidedAt(),
                request.changedAt(),
                actions(request, caller, onboarded));
    }

    private static List<NextAction> actions(CustomerRequest request, Caller caller, boolean onboarded) {
        Set<Action> hidden = onboarded ? Set.of() : Set.of(CustomerRequestLifeCycle.ACCEPT);
        return Stream.concat(
                        CustomerRequestLifeCycle.TABLE.allowedActions(request, caller, hidden).stream(),
                        request.customerOrganizationId().stream()
                                .map(made -> new NextAction(
                                        "readCustomerOrganization", "GET", "/customer-organizations/" + made)))
                .toList();
    }
}
