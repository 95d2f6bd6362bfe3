package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import dev.cspmesh.navigator.organization.ProviderOrganizations;
import dev.cspmesh.navigator.projection.catalogue.ServiceProjections;
import dev.cspmesh.navigator.projection.contract.ContractProjection;
import dev.cspmesh.navigator.projection.contract.ContractProjections;
import dev.cspmesh.navigator.terms.TermsAcceptances;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads everything that the rules of activation look at, one after the other in the transaction in hand. */
@ApplicationScoped
class LoadActivationContext {

    private final ProviderOrganizations providers;
    private final ServiceProjections services;
    private final ContractProjections contracts;
    private final TermsAcceptances acceptances;

    LoadActivationContext(
            ProviderOrganizations providers,
            ServiceProjections services,
            ContractProjections contracts,
            TermsAcceptances acceptances) {
        this.providers = providers;
        this.services = services;
        this.contracts = contracts;
        this.acceptances = acceptances;
    }

    /** Fails with a rejection while the caller has no provider organization. */
    Uni<ActivationContext> load(Caller caller, CustomerOrganization customer, String service) {
        return providers
                .own(caller)
                .chain(() -> services.service(service))
                .map(found -> found.map(ActivationContext.Catalogue::of))
                .chain(catalogue -> underContract(customer, service, catalogue));
    }

    private Uni<ActivationContext> underContract(
            CustomerOrganization customer, String service, Optional<ActivationContext.Catalogue> catalogue) {
        return contracts
                .inForce(customer.partnerId(), service)
                .map(found -> found.map(ContractProjection::contractId))
                .chain(contract -> withTerms(customer, catalogue, contract));
    }

    private Uni<ActivationContext> withTerms(
            CustomerOrganization customer, Optional<ActivationContext.Catalogue> catalogue, Optional<UUID> contract) {
        return acceptances
                .accepted(customer.id(), customer.partnerId())
                .map(accepted -> new ActivationContext(catalogue, contract, accepted));
    }
}
