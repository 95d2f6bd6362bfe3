package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import dev.cspmesh.navigator.organization.ProviderOrganizations;
import dev.cspmesh.navigator.projection.contract.ContractProjections;
import dev.cspmesh.navigator.projection.catalogue.ServiceProjections;
import dev.cspmesh.navigator.terms.TermsAcceptances;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

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

    Uni<ActivationContext> load(Caller caller, CustomerOrganization customer, String service) {
        return providers
                .own(caller)
                .map(provider -> ActivationContext.none(provider.status(), customer.status()))
                .chain(context -> aboutService(context, customer, service));
    }

    private Uni<ActivationContext> aboutService(
            ActivationContext context, CustomerOrganization customer, String service) {
        return services.service(service)
                .map(context::with)
                .chain(known -> aboutContract(known, customer, service))
                .chain(known -> aboutTerms(known, customer));
    }

    private Uni<ActivationContext> aboutContract(
            ActivationContext context, CustomerOrganization customer, String service) {
        return contracts.inForce(customer.partnerId(), service).map(context::under);
    }

    private Uni<ActivationContext> aboutTerms(ActivationContext context, CustomerOrganization customer) {
        return acceptances.accepted(customer.id(), customer.partnerId()).map(context::accepted);
    }
}
