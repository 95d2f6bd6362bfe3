package dev.cspmesh.support.entitlement;

import dev.cspmesh.support.desk.Desk;
import java.util.Optional;

/**
 * What somebody who asks about a product is entitled to.
 *
 * @param productDesk the desk for technical questions on the product; nothing if there is no such product
 * @param provider the CSP that asks, or that owns the customer who asks; nothing if the customer is not known
 * @param customerName name of the customer organization that asks; nothing when a CSP asks
 * @param onboarded the CSP has a provider organization in Navigator
 * @param covered the CSP has an active contract for the product, or the product is free
 */
public record SupportEntitlement(
        Optional<Desk> productDesk,
        Optional<Provider> provider,
        Optional<String> customerName,
        boolean onboarded,
        boolean covered) {

    /**
     * A CSP.
     *
     * @param name its legal name; none until its approval was read
     */
    public record Provider(String partnerId, Optional<String> name) {}
}
