package dev.cspmesh.partner.journey;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The requests that move a step on, as far as this caller may make them; of a blocked step those that unblock it. */
@ApplicationScoped
class NextRequests {

    private final String contracts;
    private final String navigator;
    private final String billing;

    NextRequests(
            @ConfigProperty(name = "mesh.contract.url") String contracts,
            @ConfigProperty(name = "mesh.navigator.url") String navigator,
            @ConfigProperty(name = "mesh.billing.url") String billing) {
        this.contracts = contracts;
        this.navigator = navigator;
        this.billing = billing;
    }

    List<NextAction> of(String partnerId, StepStanding standing, Caller caller) {
        return standing.moves().stream()
                .flatMap(move -> move.offers().stream()
                        .filter(offer -> offer.isFor(caller.participant()))
                        .map(offer -> step(offer, partnerId, move.subject())))
                .distinct()
                .toList();
    }

    private NextAction step(Offer offer, String partnerId, String subject) {
        String path = offer.path()
                .replace("{partner}", partnerId)
                .replace("{subject}", subject)
                .replace("{activation}", activation(subject));
        return new NextAction(offer.operation(), offer.method(), address(offer.owner()) + path);
    }

    /** Where a service is, seen from here. */
    private String address(Offer.Owner owner) {
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
