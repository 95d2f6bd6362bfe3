package dev.cspmesh.support.projection.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.standing.PartnerStandings;
import dev.cspmesh.kit.test.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What support reads of partner-service's events, held against the examples that it owns. */
class PartnerEventsTest {

    @Test
    void an_approved_partner_is_read() {
        var event =
                EventContracts.reads("partner-service", "partner.approved.v1", PartnerProjection.PartnerApproved.class);

        assertThat(event.partnerId()).startsWith("CSP-");
        assertThat(event.legalName()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner.suspended.v1", "partner.reinstated.v1", "partner.left.v1"})
    void the_standing_of_a_partner_is_read(String type) {
        assertThat(EventContracts.reads("partner-service", type, PartnerStandings.Moved.class))
                .hasNoNullFieldsOrProperties();
    }
}
