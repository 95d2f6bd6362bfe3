package dev.cspmesh.billing;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.hostile.Hostility;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer is a problem of the caller's, never of ours. */
@QuarkusTest
@Order(Hostility.LAST)
class HostileInputTest extends ServiceTest {

    @Test
    void mutations_of_valid_requests_are_answered_as_documented() throws IOException {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        Hostility.ofThisService()
                .as(Participant.CSP_SAAS, deal.partner)
                .as(Participant.AGGREGATOR, deal.aggregator)
                .as(Participant.CUSTOMER, deal.customer.toString())
                .real("/orders/{id}", Steps.spooled(this, deal.contract))
                .real("/aggregator-margins/{aggregatorId}", deal.aggregator)
                .mutate();
    }

    @Test
    void what_the_caller_may_not_set_is_refused() throws IOException {
        Hostility.ofThisService().overreach();
    }
}
