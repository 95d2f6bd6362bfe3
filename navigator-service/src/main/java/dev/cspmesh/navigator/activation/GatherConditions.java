package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import dev.cspmesh.navigator.organization.ProviderOrganizations;
import dev.cspmesh.navigator.program.ProgramRecords;
import dev.cspmesh.navigator.terms.TermsAcceptances;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads everything that the rules of activation look at, one after the other in the transaction in hand. */
@ApplicationScoped
class GatherConditions {

    private final ProviderOrganizations providers;
    private final ProgramRecords program;
    private final TermsAcceptances acceptances;

    GatherConditions(ProviderOrganizations providers, ProgramRecords program, TermsAcceptances acceptances) {
        this.providers = providers;
        this.program = program;
        this.acceptances = acceptances;
    }

    Uni<ActivationConditions> gather(Caller caller, CustomerOrganization customer, String service) {
        return providers
                .own(caller)
                .map(provider -> ActivationConditions.none(provider.status(), customer.status()))
                .chain(conditions -> aboutService(conditions, customer, service));
    }

    private Uni<ActivationConditions> aboutService(
            ActivationConditions conditions, CustomerOrganization customer, String service) {
        return program.service(service)
                .map(conditions::with)
                .chain(known -> aboutContract(known, customer, service))
                .chain(known -> aboutTerms(known, customer));
    }

    private Uni<ActivationConditions> aboutContract(
            ActivationConditions conditions, CustomerOrganization customer, String service) {
        return program.contractNow(customer.partnerId(), service).map(conditions::under);
    }

    private Uni<ActivationConditions> aboutTerms(ActivationConditions conditions, CustomerOrganization customer) {
        return acceptances.accepted(customer.id(), customer.partnerId()).map(conditions::accepted);
    }
}
