package dev.cspmesh.contract;

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
        String partner = Given.partner();
        Hostility.ofThisService()
                .as(Participant.CSP_SAAS, partner)
                .as(Participant.AGGREGATOR, Given.AGGREGATOR)
                .real("/contracts/{id}", Given.draft(partner, "2024-03-21"), Given.countersigned(partner, "2024-04-01"))
                .real("/services/{code}", "vmc-aws")
                .mutate();
    }

    @Test
    void what_the_caller_may_not_set_is_refused() throws IOException {
        Hostility.ofThisService().overreach();
    }
}
