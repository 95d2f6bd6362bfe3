package dev.cspmesh.navigator.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.navigator.Fixtures;
import dev.cspmesh.navigator.NavigatorProblems;
import dev.cspmesh.navigator.organization.ProviderOrganizationStatus;
import org.junit.jupiter.api.Test;

class CustomerOrganizationTest {

    @Test
    void a_new_customer_organization_is_active_and_tells_its_contact() {
        CustomerOrganization customer = Fixtures.customer();

        var event = (CustomerEvent.Created) customer.created();

        assertThat(customer.status()).isEqualTo(CustomerOrganizationStatus.ACTIVE);
        assertThat(event.contact().email()).isEqualTo("ada.berg@hafen.example");
        assertThat(event.key()).isEqualTo(customer.id().toString());
    }

    @Test
    void customers_are_served_only_under_an_active_provider_organization() {
        assertThat(CustomerRules.providerActive(ProviderOrganizationStatus.ACTIVE))
                .isEmpty();
        assertThat(CustomerRules.providerActive(ProviderOrganizationStatus.SUSPENDED))
                .hasValueSatisfying(
                        rejection -> assertThat(rejection.type()).isEqualTo(NavigatorProblems.ORGANIZATION_NOT_ACTIVE));
    }

    @Test
    void a_customer_is_served_only_while_its_organization_is_active() {
        assertThat(CustomerRules.customerActive(CustomerOrganizationStatus.ACTIVE))
                .isEmpty();
        assertThat(CustomerRules.customerActive(CustomerOrganizationStatus.CLOSING))
                .hasValueSatisfying(
                        rejection -> assertThat(rejection.type()).isEqualTo(NavigatorProblems.ORGANIZATION_NOT_ACTIVE));
    }
}
