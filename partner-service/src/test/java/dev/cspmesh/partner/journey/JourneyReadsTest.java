package dev.cspmesh.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.test.EventContracts;
import dev.cspmesh.partner.journey.log.JourneyEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the journey reads of every service's events, held against their examples. */
class JourneyReadsTest {

    private static final Map<String, String> PRODUCERS = Map.of(
            "partner", "partner-service",
            "contract", "contract-service",
            "opportunity", "contract-service",
            "terms", "navigator-service",
            "invitation", "navigator-service",
            "provider", "navigator-service",
            "customer", "navigator-service",
            "activation", "navigator-service",
            "order", "billing-service");

    @Test
    void every_event_of_the_journey_names_its_partner() {
        assertThat(JourneyEvent.TYPES.keySet())
                .allSatisfy(type -> assertThat(read(type).partnerId()).as(type).isNotBlank());
    }

    @Test
    void contracts_and_orders_are_told_apart_by_their_own_identifiers() {
        assertThat(read("contract.signed.v1").subject())
                .isEqualTo(read("contract.activated.v1").subject());
        assertThat(read("order.spooled.v1").subject())
                .isEqualTo(read("order.closed.v1").subject())
                .isNotEqualTo(read("contract.activated.v1").subject());
        assertThat(read("order.spooled.v1").day()).isPresent();
        assertThat(read("order.submitted.v1").actions()).containsOnlyKeys("aggregator", "vmware");
        assertThat(read("invitation.sent.v1").day()).isPresent();
        assertThat(read("invitation.opened.v1").actions().get("csp-saas"))
                .extracting(NextAction::action)
                .contains("fillAccount", "fillOrganization", "fillSettings");
        assertThat(read("invitation.expired.v1").actions()).isEmpty();
        assertThat(read("contract.activated.v1").day()).isPresent();
        assertThat(read("partner.training-completed.v1").day()).isPresent();
    }

    private static JourneyEvent read(String type) {
        String producer = PRODUCERS.get(type.substring(0, type.indexOf('.')));
        return EventContracts.reads(producer, type, JourneyEvent.TYPES.get(type));
    }
}
