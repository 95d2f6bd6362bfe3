package dev.cspmesh.partner.journey;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The requests that move a step on, as far as this caller may send them; of a blocked step those that unblock it. */
@ApplicationScoped
class NextActions {

    private final String contracts;
    private final String navigator;
    private final String billing;

    NextActions(
            @ConfigProperty(name = "mesh.contract.url") String contracts,
            @ConfigProperty(name = "mesh.navigator.url") String navigator,
            @ConfigProperty(name = "mesh.billing.url") String billing) {
        this.contracts = contracts;
        this.navigator = navigator;
        this.billing = billing;
    }

    List<NextAction> of(String partnerId, StepStatus status, Caller caller) {
        return status.actions().stream()
                .filter(action -> action.isFor(caller.participant()))
                .map(action -> request(action, partnerId))
                .distinct()
                .toList();
    }

    private NextAction request(StepAction action, String partnerId) {
        return switch (action) {
            case StepAction.Known(ApiOperation operation, String subject) -> {
                String path = operation
                        .path()
                        .replace("{partner}", partnerId)
                        .replace("{subject}", subject)
                        .replace("{activation}", activation(subject));
                yield new NextAction(operation.operationId(), operation.method(), address(operation.owner()) + path);
            }
            case StepAction.Published(ApiOperation.Owner owner, String _, NextAction request) ->
                new NextAction(request.action(), request.method(), address(owner) + request.href());
        };
    }

    /** Where a service is, seen from here. */
    private String address(ApiOperation.Owner owner) {
        return switch (owner) {
            case PARTNER -> "";
            case CONTRACT -> contracts;
            case NAVIGATOR -> navigator;
            case BILLING -> billing;
        };
    }

    /** The client chooses an activation's identifier; the same one each time, so that a repeat activates nothing twice. */
    private static String activation(String customer) {
        String name = "first activation at " + customer;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
