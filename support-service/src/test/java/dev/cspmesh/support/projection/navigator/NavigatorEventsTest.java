package dev.cspmesh.support.projection.navigator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.EventContracts;
import org.junit.jupiter.api.Test;

/** What support reads of navigator-service's events, held against the examples that it owns. */
class NavigatorEventsTest {

    @Test
    void a_created_provider_organization_is_read() {
        var event = EventContracts.reads(
                "navigator-service", "provider.created.v1", ProviderProjection.ProviderCreated.class);

        assertThat(event).hasNoNullFieldsOrProperties();
    }

    @Test
    void a_created_customer_is_read() {
        var event = EventContracts.reads(
                "navigator-service", "customer.created.v1", CustomerProjection.CustomerCreated.class);

        assertThat(event).hasNoNullFieldsOrProperties();
        assertThat(event.contact()).hasNoNullFieldsOrProperties();
    }
}
