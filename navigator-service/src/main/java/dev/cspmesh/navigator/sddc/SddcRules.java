package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import dev.cspmesh.navigator.activation.ActivationStatus;
import dev.cspmesh.navigator.activation.ServiceActivation;
import java.util.Optional;
import java.util.UUID;

/** What it takes to provision a data center (docs/domain.md, navigator). */
final class SddcRules {

    private SddcRules() {}

    /** It belongs to a service that is active at the same customer. */
    static Optional<Rejection> serviceActive(ServiceActivation activation) {
        return activation.status() == ActivationStatus.ACTIVE
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                NavigatorProblems.ACTIVATION_NOT_ACTIVE,
                                "The activation is " + activation.status() + ".")
                        .field("#/activationId", "is " + activation.status(), ActivationStatus.ACTIVE.name())
                        .step(
                                "readActivation",
                                "GET",
                                "/customer-organizations/%s/services/%s"
                                        .formatted(activation.customerOrganizationId(), activation.activationId())));
    }

    /** Hosts are sold under a contract; a free service has none. */
    static Optional<Rejection> contracted(ServiceActivation activation) {
        return activation.contractId().isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                NavigatorProblems.NO_ACTIVE_CONTRACT,
                                activation.service() + " is free of charge and has no data centers.")
                        .field("#/activationId", "is of a free service", "the activation of a service under contract"));
    }

    /** The same identifier with other attributes is a mistake and no new request. */
    static Optional<Rejection> isSameRequest(Sddc sddc, UUID customerOrganizationId, SddcSpec spec) {
        boolean same = sddc.customerOrganizationId().equals(customerOrganizationId)
                && sddc.spec().equals(spec);
        return same
                ? Optional.empty()
                : Optional.of(
                        Rejection.of(NavigatorProblems.ID_TAKEN, "The identifier stands for another data center."));
    }
}
