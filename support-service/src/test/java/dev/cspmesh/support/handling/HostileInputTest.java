package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.hostile.Hostility;
import dev.cspmesh.support.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer is a problem of the caller's, never of ours. */
@QuarkusTest
@Order(Hostility.LAST)
class HostileInputTest extends RequestApi {

    @Test
    void mutations_of_valid_requests_are_answered_as_documented() throws IOException {
        Hostility.ofThisService()
                .as(Participant.CSP_SAAS, Neighbours.CSP_A)
                .as(Participant.CUSTOMER, Neighbours.A1.id().toString())
                .real("/requests/{id}", ofCustomer(), ofCsp())
                .mutate();
    }

    @Test
    void what_the_caller_may_not_set_is_refused() throws IOException {
        Hostility.ofThisService().overreach();
    }
}
