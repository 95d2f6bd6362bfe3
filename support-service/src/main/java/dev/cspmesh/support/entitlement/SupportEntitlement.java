package dev.cspmesh.support.entitlement;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStanding;
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
 * @param contracted the CSP has an active contract for the product
 */
public record SupportEntitlement(
        Optional<Desk> productDesk,
        Optional<Provider> provider,
        Optional<String> customerName,
        boolean onboarded,
        boolean covered,
        boolean contracted) {

    /**
     * A CSP.
     *
     * @param name its legal name; none until its approval was read
     * @param standing where it stands in the program; nothing known means active
     */
    public record Provider(String partnerId, Optional<String> name, Optional<PartnerStanding> standing) {

        /** Refuses new business while the CSP is suspended or has left; what it runs is supported on. */
        public Optional<Rejection> refusesNew() {
            return PartnerStanding.refusesNew(standing.orElse(null), partnerId);
        }
    }
}
