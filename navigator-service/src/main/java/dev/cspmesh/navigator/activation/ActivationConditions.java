package dev.cspmesh.navigator.activation;

import dev.cspmesh.navigator.customer.CustomerOrganizationStatus;
import dev.cspmesh.navigator.organization.ProviderOrganizationStatus;
import dev.cspmesh.navigator.program.ActiveContract;
import dev.cspmesh.navigator.program.ListedService;
import java.util.Optional;
import java.util.UUID;

/**
 * What is true when somebody opens a service tile; everything that the rules look at.
 *
 * @param catalogue the service's flags, if the service is listed
 * @param contractId the contract that an activation would be pinned to, if one is active
 */
public record ActivationConditions(
        ProviderOrganizationStatus provider,
        CustomerOrganizationStatus customer,
        Optional<Catalogue> catalogue,
        Optional<UUID> contractId,
        boolean termsAccepted) {

    /** The flags of the catalogue that decide. */
    public record Catalogue(boolean navigatorIntegrated, boolean free) {

        static Catalogue of(ListedService service) {
            return new Catalogue(service.navigatorIntegrated(), service.free());
        }
    }

    static ActivationConditions none(ProviderOrganizationStatus provider, CustomerOrganizationStatus customer) {
        return new ActivationConditions(provider, customer, Optional.empty(), Optional.empty(), false);
    }

    ActivationConditions with(Optional<ListedService> service) {
        return new ActivationConditions(provider, customer, service.map(Catalogue::of), contractId, termsAccepted);
    }

    ActivationConditions under(Optional<ActiveContract> contract) {
        return new ActivationConditions(
                provider, customer, catalogue, contract.map(ActiveContract::contractId), termsAccepted);
    }

    ActivationConditions accepted(boolean terms) {
        return new ActivationConditions(provider, customer, catalogue, contractId, terms);
    }
}
