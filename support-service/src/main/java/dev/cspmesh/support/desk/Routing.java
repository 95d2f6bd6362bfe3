package dev.cspmesh.support.desk;

import dev.cspmesh.kit.caller.Participant;

/** Which desk a request goes to (docs/domain.md, support: Routing). */
public final class Routing {

    private Routing() {}

    /**
     * The desk that answers.
     *
     * @param opener a customer is answered by its CSP, whatever it asks
     * @param ofProduct the desk that answers technical questions on the product
     * @param onboarded true once the CSP has a provider organization in Navigator, and with it the Support Center
     */
    public static Desk desk(Participant opener, Category category, Desk ofProduct, boolean onboarded) {
        return opener == Participant.CUSTOMER ? Desk.CSP : atVmware(category, ofProduct, onboarded);
    }

    private static Desk atVmware(Category category, Desk ofProduct, boolean onboarded) {
        if (!onboarded && category == Category.ONBOARDING) {
            return Desk.CUSTOMER_CONNECT;
        }
        if (!category.isTechnical()) {
            return Desk.COMMERCE_PORTAL;
        }
        // A product's own team is reached directly and the commerce portal without Navigator; GSS is behind it.
        return !onboarded && ofProduct == Desk.GSS ? Desk.CUSTOMER_CONNECT : ofProduct;
    }
}
