package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.support.desk.Desk;
import dev.cspmesh.support.desk.Routing;
import dev.cspmesh.support.entitlement.SupportEntitlement;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Who asked and who answers.
 *
 * @param partnerId the CSP that answers a customer, or asks VMware
 * @param partnerName the CSP's name when the request was opened; none if it was not known yet
 * @param openedBy a customer or a CSP
 */
@Embeddable
public record RequestParties(
        @Column(name = "partner_id") String partnerId,
        @Column(name = "partner_name") @Nullable String partnerName,

        @Enumerated(EnumType.STRING) @Column(name = "opened_by")
        Participant openedBy,

        @Enumerated(EnumType.STRING) Desk desk) {

    /**
     * Who answers this content.
     *
     * @throws java.util.NoSuchElementException if product or provider is not known; the rules ask before
     */
    static RequestParties of(Participant opener, RequestContent content, SupportEntitlement entitlement) {
        SupportEntitlement.Provider provider = entitlement.provider().orElseThrow();
        Desk desk = Routing.desk(
                opener, content.category(), entitlement.productDesk().orElseThrow(), entitlement.onboarded());
        return new RequestParties(provider.partnerId(), provider.name().orElse(null), opener, desk);
    }

    /** The level at which such a request starts. */
    RequestLevel firstLevel() {
        return openedBy == Participant.CUSTOMER ? RequestLevel.L1 : RequestLevel.VENDOR;
    }
}
