package dev.cspmesh.navigator.activation;

import dev.cspmesh.navigator.projection.catalogue.ServiceProjection;
import java.util.Optional;
import java.util.UUID;

/**
 * What is true when somebody opens a service tile; everything that the rules look at.
 *
 * @param catalogue the service's flags, if the service is listed
 * @param contractId the contract that an activation would be pinned to, if one is in force
 */
public record ActivationContext(Optional<Catalogue> catalogue, Optional<UUID> contractId, boolean termsAccepted) {

    /** The flags of the catalogue that decide. */
    public record Catalogue(boolean navigatorIntegrated, boolean free) {

        static Catalogue of(ServiceProjection service) {
            return new Catalogue(service.navigatorIntegrated(), service.free());
        }
    }

    /** The contract that usage counts against; none for a free service. */
    Optional<UUID> contractToPin() {
        return catalogue.filter(flags -> !flags.free()).flatMap(flags -> contractId);
    }
}
