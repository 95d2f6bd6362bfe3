package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

        List<NextAction> allowedActions) {

    /** Which service to open. */
    @Schema(name = "ServiceActivationForm", description = "Which service to open")
    record Form(
            @NotNull @Size(max = 63) @Pattern(regexp = "^[a-z][a-z0-9-]{1,62}$") @Schema(examples = "vmc-aws", description = "Code of the service catalogue")
            String service) {}

    /** How far the work is. */
    @Schema(name = "LastOperation", description = "How far the work on an activation is")
    record LastOperation(
            @Schema(
                    examples = "in progress",
                    enumeration = {"in progress", "succeeded", "failed"})
            String state,

            @Schema(examples = "waiting for the operator") String description) {

        static LastOperation of(ServiceActivation activation) {
            return new LastOperation(activation.status().lastOperation(), activation.description());
        }
    }

    static ActivationView of(ServiceActivation activation, Caller caller) {
        return new ActivationView(
                activation.id(),
                activation.customerOrganizationId(),
                activation.partnerId(),
                activation.service(),
                activation.contractId().filter(id -> !caller.is(Participant.CUSTOMER)),
                activation.status(),
                activation.requestedAt(),
                activation.activatedAt(),
                actions(activation, caller));
    }

    private static List<NextAction> actions(ServiceActivation activation, Caller caller) {
        String customer = "/customer-organizations/" + activation.customerOrganizationId();
        String self = customer + "/services/" + activation.id();
        NextAction look = new NextAction("readLastOperation", "GET", self + "/last-operation");
        if (!caller.is(Participant.CSP_SAAS)) {
            return List.of(look);
        }
        return switch (activation.status()) {
            case ACTIVATING -> List.of(look);
            case ACTIVE -> List.of(look, new NextAction("provisionSddc", "PUT", customer + "/sddcs/{sddcId}"));
            case FAILED -> List.of(look, new NextAction("activateService", "PUT", self));
        };
    }
}
