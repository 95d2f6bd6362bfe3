package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.OperationDuties;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.navigator.customer.CustomerActions;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an activation looks over HTTP. */
@Schema(name = "ServiceActivation", description = "A service that a provider opened for a customer")
record ActivationView(
        UUID id,
        UUID customerOrganizationId,
        @Schema(examples = "CSP-100234") String partnerId,
        @Schema(examples = "vmc-aws") String service,

        @Schema(
                description =
                        "The contract that usage counts against; missing for a free service, and never shown to a customer")
        Optional<UUID> contractId,

        ActivationStatus status,
        Instant requestedAt,

        @Schema(description = "Missing before the service is active")
        Optional<Instant> activatedAt,

        @Schema(description = "When it was made or last moved on")
        Instant changedAt,

        List<NextAction> allowedActions) {

    /** Which service to open. */
    @Schema(name = "ServiceActivationForm", description = "Which service to open")
    record Form(
            @NotNull @Size(max = 63) @Pattern(regexp = "^[a-z][a-z0-9-]{1,62}$") @Schema(examples = "vmc-aws", description = "Code of the service catalogue")
            String service) {}

    /** @param inForce whether the activation's contract is; also where none is needed */
    static ActivationView of(ServiceActivation activation, Caller caller, boolean inForce) {
        return new ActivationView(
                activation.activationId(),
                activation.customerOrganizationId(),
                activation.partnerId(),
                activation.service(),
                activation.contractId().filter(id -> !caller.is(Participant.CUSTOMER)),
                activation.status(),
                activation.requestedAt(),
                activation.activatedAt(),
                activation.changedAt(),
                actions(activation, caller, inForce));
    }

    /** Path of the last operation. */
    static String operation(ServiceActivation activation) {
        return "/customer-organizations/%s/services/%s/last-operation"
                .formatted(activation.customerOrganizationId(), activation.activationId());
    }

    private static List<NextAction> actions(ServiceActivation activation, Caller caller, boolean inForce) {
        List<NextAction> actions = new ArrayList<>();
        actions.add(new NextAction("readLastOperation", "GET", operation(activation)));
        actions.addAll(ActivationLifeCycle.TABLE.allowedActions(
                activation, caller, inForce ? Set.of() : Set.of(ActivationLifeCycle.ACTIVATE)));
        if (caller.is(Participant.CSP_SAAS)
                && activation.mayHaveDataCenters()
                && inForce
                && OperationDuties.areOf(caller, CustomerActions.PROVISION_SDDC.name())) {
            actions.add(CustomerActions.at(activation.customerOrganizationId(), CustomerActions.PROVISION_SDDC));
        }
        return actions;
    }
}
