package dev.cspmesh.navigator;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.hostile.Hostility;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer is a problem of the caller's, never of ours. */
@QuarkusTest
@Order(Hostility.LAST)
class HostileInputTest extends ServiceTest {

    @Test
    void mutations_of_valid_requests_are_answered_as_documented() throws IOException {
        Given.Served at = Given.servedCustomer();
        String sddc = UUID.randomUUID().toString();
        String invitation = csp(at.partnerId()).get("/invitations").path("items[0].id");
        Hostility.ofThisService()
                .as(Participant.CSP_SAAS, at.partnerId())
                .as(Participant.CUSTOMER, at.customerId())
                .real("/customer-organizations/{id}", at.customerId())
                .real("/customer-organizations/{customerId}", at.customerId())
                .real("/customer-organizations/{customerId}/services/{activationId}", at.activation(), sddc)
                .real("/customer-organizations/{customerId}/access-grants/{service}", "vmc-aws")
                .real("/customer-organizations/{customerId}/sddcs/{sddcId}", sddc)
                .real("/terms-of-service/{id}", Given.draftTerms(at.partnerId()), Given.publishedTerms(at.partnerId()))
                .real("/invitations/{id}", invitation)
                .mutate();
    }

    @Test
    void what_the_caller_may_not_set_is_refused() throws IOException {
        Hostility.ofThisService().overreach();
    }
}
