package dev.cspmesh.support.projection.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.EventContracts;
import org.junit.jupiter.api.Test;

/** What support reads of partner-service's events, held against the examples that it owns. */
class PartnerEventsTest {

    @Test
    void an_approved_partner_is_read() {
        var event =
                EventContracts.reads("partner-service", "partner.approved.v1", PartnerProjection.PartnerApproved.class);

        assertThat(event.partnerId()).startsWith("CSP-");
        assertThat(event.legalName()).isNotBlank();
    }
}
