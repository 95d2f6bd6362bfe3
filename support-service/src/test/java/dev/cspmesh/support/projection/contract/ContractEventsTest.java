package dev.cspmesh.support.projection.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.EventContracts;
import dev.cspmesh.support.desk.Desk;
import org.junit.jupiter.api.Test;

/** What support reads of contract-service's events, held against the examples that it owns. */
class ContractEventsTest {

    @Test
    void a_listed_service_is_read() {
        var event =
                EventContracts.reads("contract-service", "service.listed.v1", CatalogueProjection.ServiceListed.class);

        assertThat(event.code()).isNotBlank();
        assertThat(event.name()).isNotBlank();
        assertThat(event.supportDesk()).isIn(Desk.GSS, Desk.OWN_TEAM, Desk.COMMERCE_PORTAL);
    }

    @Test
    void an_activated_contract_is_read() {
        var event = EventContracts.reads(
                "contract-service", "contract.activated.v1", ContractProjection.ContractActivated.class);

        assertThat(event).hasNoNullFieldsOrProperties();
    }
}
