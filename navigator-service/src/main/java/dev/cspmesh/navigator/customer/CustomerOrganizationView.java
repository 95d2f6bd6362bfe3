package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.OperationDuties;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.identity.NamesAddress;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.text.CountryCode;
import dev.cspmesh.kit.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a customer organization looks over HTTP. */
@Schema(name = "CustomerOrganization", description = "A customer's home in Navigator")
record CustomerOrganizationView(
        UUID id,
        UUID providerOrganizationId,
        @Schema(examples = "CSP-100234") String partnerId,
        @Schema(examples = "Hafen Logistik AG") String name,

        @Schema(examples = "DE", description = "ISO 3166-1 alpha-2")
        String country,

        Contact contact,
        CustomerOrganizationStatus status,

        @Schema(
                examples = "the address belongs to a person of another party",
                description = "Why the contact has no user yet; missing when nothing failed, and in lists")
        Optional<String> contactFailure,

        Instant createdAt,

        @Schema(description = "When it was made or last moved on")
        Instant changedAt,

        List<NextAction> allowedActions) {

    /** What a partner says about a new customer. */
    @Schema(name = "CustomerOrganizationForm", description = "A new customer organization")
    record Form(
            @NotBlank @OneLine @Size(max = 200) @Schema(examples = "Hafen Logistik AG")
            String name,

            @NotNull @CountryCode @Size(max = 2) @Schema(examples = "DE", description = "ISO 3166-1 alpha-2")
            String country,

            @NotNull @Valid Contact contact)
            implements NamesAddress {

        @Override
        public String email() {
            return Contact.addressOf(contact);
        }

        CustomerOrganization.Company company() {
            return new CustomerOrganization.Company(name.strip(), country);
        }
    }

    /**
     * Shows a customer organization.
     *
     * @param open requests that its provider can make for it now
     * @param contactFailure why its contact has no user yet
     */
    static CustomerOrganizationView of(
            CustomerOrganization customer, Caller caller, List<Action> open, Optional<String> contactFailure) {
        return new CustomerOrganizationView(
                customer.id(),
                customer.providerOrganizationId(),
                customer.partnerId(),
                customer.name(),
                customer.country(),
                customer.contact(),
                customer.status(),
                contactFailure,
                customer.createdAt(),
                customer.changedAt(),
                actions(customer, caller, open));
    }

    private static List<NextAction> actions(CustomerOrganization customer, Caller caller, List<Action> open) {
        return caller.is(Participant.CSP_SAAS)
                ? open.stream()
                        .filter(action -> OperationDuties.areOf(caller, action.name()))
                        .map(action -> CustomerActions.at(customer.id(), action))
                        .toList()
                : List.of(CustomerActions.LIST_TERMS);
    }
}
