package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import java.util.Optional;
import java.util.UUID;

/** What it takes to activate a service for a customer (docs/domain.md, navigator). */
final class ActivationRules {

    private ActivationRules() {}

    /** The first condition that is not met. */
    static Optional<Rejection> mayActivate(ActivationContext context, String service) {
        return listed(context, service)
                .or(() -> integrated(context, service))
                .or(() -> contracted(context, service))
                .or(() -> termsAccepted(context));
    }

    static Optional<Rejection> listed(ActivationContext context, String service) {
        return context.catalogue().isPresent()
                ? Optional.empty()
                : Optional.of(
                        Rejection.of(NavigatorProblems.UNKNOWN_SERVICE, "The catalogue has no service " + service + ".")
                                .field("#/service", "is not in the catalogue", "a code of the service catalogue"));
    }

    /** Steps 6 to 9 are open only for services that are integrated with Navigator (docs/source.md). */
    static Optional<Rejection> integrated(ActivationContext context, String service) {
        return context.catalogue()
                .filter(catalogue -> !catalogue.navigatorIntegrated())
                .map(catalogue -> Rejection.of(
                                NavigatorProblems.SERVICE_NOT_INTEGRATED,
                                service + " is not integrated with Navigator.")
                        .field("#/service", "is not integrated with Navigator", ""));
    }

    /** A service that is not free needs an active contract. */
    static Optional<Rejection> contracted(ActivationContext context, String service) {
        return context.catalogue()
                .filter(catalogue -> !catalogue.free() && context.contractId().isEmpty())
                .map(catalogue -> Rejection.of(
                                NavigatorProblems.NO_ACTIVE_CONTRACT,
                                "You have no active contract for " + service + ".")
                        .field("#/service", "has no active contract", ""));
    }

    /** Nothing new is made under a contract that has ended. */
    static Optional<Rejection> underContract(ServiceActivation activation, boolean inForce) {
        return inForce
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                NavigatorProblems.NO_ACTIVE_CONTRACT,
                                "The contract that " + activation.service() + " was activated under has ended.")
                        .field("#/activationId", "is under a contract that has ended", "activate the service anew"));
    }

    static Optional<Rejection> termsAccepted(ActivationContext context) {
        return context.termsAccepted()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                NavigatorProblems.TERMS_NOT_ACCEPTED,
                                "The customer has not accepted published terms of yours.")
                        .step("listTerms", "GET", "/terms-of-service"));
    }

    /** The same identifier with other attributes is a mistake, and no new request. */
    static Optional<Rejection> isSameRequest(
            ServiceActivation activation, UUID customerOrganizationId, String service) {
        boolean same = activation.customerOrganizationId().equals(customerOrganizationId)
                && activation.service().equals(service);
        return same
                ? Optional.empty()
                : Optional.of(
                        Rejection.of(NavigatorProblems.ID_TAKEN, "The identifier stands for another activation."));
    }
}
