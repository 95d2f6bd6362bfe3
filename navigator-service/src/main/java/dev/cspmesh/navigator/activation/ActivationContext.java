package dev.cspmesh.navigator.activation;

import dev.cspmesh.navigator.customer.CustomerOrganizationStatus;
import dev.cspmesh.navigator.organization.ProviderOrganizationStatus;
import dev.cspmesh.navigator.projection.contract.ContractProjection;
import dev.cspmesh.navigator.projection.catalogue.ServiceProjection;
import java.util.Optional;
import java.util.UUID;

/**
 * What is true when somebody opens a service tile; everything that the rules look at.
 *
 * @param catalogue the service's flags, if the service is listed
 * @param contractId the contract that an activation would be pinned to, if one is active
 */
public record ActivationContext(
        ProviderOrganizationStatus provider,
        CustomerOrganizationStatus customer,
        Optional<Catalogue> catalogue,
        Optional<UUID> contractId,
        boolean termsAccepted) {

    /** The flags of the catalogue that decide. */
    public record Catalogue(boolean navigatorIntegrated, boolean free) {

        static Catalogue of(ServiceProjection service) {
            return new Catalogue(service.navigatorIntegrated(), service.free());
        }
    }

    static ActivationContext none(ProviderOrganizationStatus provider, CustomerOrganizationStatus customer) {
        return new ActivationContext(provider, customer, Optional.empty(), Optional.empty(), false);
    }

    ActivationContext with(Optional<ServiceProjection> service) {
        return new ActivationContext(provider, customer, service.map(Catalogue::of), contractId, termsAccepted);
    }

    ActivationContext under(Optional<ContractProjection> contract) {
        return new ActivationContext(
                provider, customer, catalogue, contract.map(ContractProjection::contractId), termsAccepted);
    }

    ActivationContext accepted(boolean terms) {
        return new ActivationContext(provider, customer, catalogue, contractId, terms);
    }
}
