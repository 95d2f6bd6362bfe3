package dev.cspmesh.navigator.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.navigator.Fixtures;
import org.junit.jupiter.api.Test;

class CustomerOrganizationTest {

    @Test
    void the_event_of_a_new_customer_organization_names_its_contact() {
        CustomerOrganization customer = Fixtures.customer();

        var event = (CustomerEvent.Created) customer.created();

        assertThat(customer.status()).isEqualTo(CustomerOrganizationStatus.ACTIVE);
        assertThat(event.contact().email()).isEqualTo("ada.berg@hafen.example");
        assertThat(event.key()).isEqualTo(customer.id().toString());
    }
}
