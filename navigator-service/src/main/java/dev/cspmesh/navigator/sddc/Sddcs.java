package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.navigator.provisioning.Provisioned;
import dev.cspmesh.navigator.provisioning.ProvisionedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Data centers; a partner sees those of its customers, a customer its own. */
@ApplicationScoped
public class Sddcs extends ProvisionedRepository<Sddc> {

    static final Listing<Sddc> LISTING = Listing.of(Sddc::id)
            .text("name", "spec.name", sddc -> sddc.spec().name())
            .moment("requestedAt", "requestedAt", Provisioned::requestedAt)
            .moment("changedAt", "changedAt", Provisioned::changedAt)
            .searching("spec.name");

    Sddcs() {
        super(Sddc.class, "SDDC", "sddcId", LISTING);
    }
}
