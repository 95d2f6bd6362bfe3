package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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
        Instant createdAt,
        List<NextAction> allowedActions) {

    /** What a partner says about a new customer. */
    @Schema(name = "CustomerOrganizationForm", description = "A new customer organization")
    record Form(
            @NotBlank @Size(max = 200) @Schema(examples = "Hafen Logistik AG")
            String name,

            @NotNull @Pattern(regexp = "^[A-Z]{2}$") @Schema(examples = "DE", description = "ISO 3166-1 alpha-2")
            String country,

            @NotNull @Valid Contact contact) {

        CustomerOrganization.Company company() {
            return new CustomerOrganization.Company(name.strip(), country);
        }
    }

    static CustomerOrganizationView of(CustomerOrganization customer, Caller caller) {
        return new CustomerOrganizationView(
                customer.id(),
                customer.providerOrganizationId(),
                customer.partnerId(),
                customer.name(),
                customer.country(),
                customer.contact(),
                customer.status(),
                customer.createdAt(),
                actions(customer, caller));
    }

    private static List<NextAction> actions(CustomerOrganization customer, Caller caller) {
        String self = "/customer-organizations/" + customer.id();
        if (customer.status() != CustomerOrganizationStatus.ACTIVE) {
            return List.of();
        }
        return caller.is(Participant.CSP_SAAS)
                ? List.of(
                        new NextAction("requestAccess", "PUT", self + "/access-grants/{service}"),
                        new NextAction("activateService", "PUT", self + "/services/{activationId}"),
                        new NextAction("provisionSddc", "PUT", self + "/sddcs/{sddcId}"))
                : List.of(new NextAction("listTerms", "GET", "/terms-of-service"));
    }
}
