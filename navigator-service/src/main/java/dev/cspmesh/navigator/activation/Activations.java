package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.navigator.provisioning.Provisioned;
import dev.cspmesh.navigator.provisioning.ProvisionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Activations; a partner sees those of its customers, a customer its own. */
@ApplicationScoped
public class Activations extends ProvisionedRepository<ServiceActivation> {

    static final Listing<ServiceActivation> LISTING = Listing.of(ServiceActivation::id)
            .text("service", "service", ServiceActivation::service)
            .moment("requestedAt", "requestedAt", Provisioned::requestedAt)
            .moment("changedAt", "changedAt", Provisioned::changedAt)
            .searching("service");

    Activations() {
        super(ServiceActivation.class, "activation", "activationId", LISTING);
    }
}
