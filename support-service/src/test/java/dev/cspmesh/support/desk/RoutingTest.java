package dev.cspmesh.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.caller.Participant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingTest {

    @ParameterizedTest(name = "{0} on a product of {1}, onboarded {2} → {3}")
    @CsvSource({
        // before Navigator: technical questions to customer connect, unless the product's team is reached directly
        "TECHNICAL, GSS, false, CUSTOMER_CONNECT",
        "TECHNICAL, GSS, true, GSS",
        "TECHNICAL, OWN_TEAM, false, OWN_TEAM",
        "TECHNICAL, OWN_TEAM, true, OWN_TEAM",
        "TECHNICAL, COMMERCE_PORTAL, false, COMMERCE_PORTAL",
        "TECHNICAL, COMMERCE_PORTAL, true, COMMERCE_PORTAL",
        // onboarding is customer connect's until it is done
        "ONBOARDING, GSS, false, CUSTOMER_CONNECT",
        "ONBOARDING, COMMERCE_PORTAL, false, CUSTOMER_CONNECT",
        "ONBOARDING, GSS, true, COMMERCE_PORTAL",
        // everything else that is not technical goes to the commerce portal, whatever the product
        "PROGRAM, GSS, false, COMMERCE_PORTAL",
        "PROGRAM, OWN_TEAM, true, COMMERCE_PORTAL",
        "ELIGIBILITY, GSS, true, COMMERCE_PORTAL",
        "CERTIFICATION, GSS, false, COMMERCE_PORTAL",
        "CONTRACT, GSS, false, COMMERCE_PORTAL",
        "ORDERING, OWN_TEAM, true, COMMERCE_PORTAL",
        "PROVISIONING_STATUS, GSS, true, COMMERCE_PORTAL",
        "BILLING, OWN_TEAM, false, COMMERCE_PORTAL",
        "INVOICING, GSS, true, COMMERCE_PORTAL",
        "TOOLS, COMMERCE_PORTAL, true, COMMERCE_PORTAL"
    })
    void a_csp_reaches_the_desk(Category category, Desk ofProduct, boolean onboarded, Desk expected) {
        assertThat(Routing.desk(Participant.CSP_SAAS, category, ofProduct, onboarded))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_is_answered_by_its_csp_whatever_it_asks(Category category) {
        assertThat(Routing.desk(Participant.CUSTOMER, category, Desk.GSS, true)).isEqualTo(Desk.CSP);
    }
}
