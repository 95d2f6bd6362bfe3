package dev.cspmesh.support.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.EventContracts;
import dev.cspmesh.support.desk.Desk;
import org.junit.jupiter.api.Test;

/** What this service reads of others, held against the examples that they own. */
class FactContractTest {

    @Test
    void a_listed_service_is_read() {
        var fact = EventContracts.reads("contract-service", "service.listed.v1", Facts.ServiceListed.class);

        assertThat(fact.code()).isNotBlank();
        assertThat(fact.name()).isNotBlank();
        assertThat(fact.supportDesk()).isIn(Desk.GSS, Desk.OWN_TEAM, Desk.COMMERCE_PORTAL);
    }

    @Test
    void an_activated_contract_is_read() {
        var fact = EventContracts.reads("contract-service", "contract.activated.v1", Facts.ContractActivated.class);

        assertThat(fact).hasNoNullFieldsOrProperties();
    }

    @Test
    void an_approved_partner_is_read() {
        var fact = EventContracts.reads("partner-service", "partner.approved.v1", Facts.PartnerApproved.class);

        assertThat(fact.partnerId()).startsWith("CSP-");
        assertThat(fact.legalName()).isNotBlank();
    }

    @Test
    void a_created_provider_organization_is_read() {
        var fact = EventContracts.reads("navigator-service", "provider.created.v1", Facts.ProviderCreated.class);

        assertThat(fact).hasNoNullFieldsOrProperties();
    }

    @Test
    void a_created_customer_is_read() {
        var fact = EventContracts.reads("navigator-service", "customer.created.v1", Facts.CustomerCreated.class);

        assertThat(fact).hasNoNullFieldsOrProperties();
        assertThat(fact.contact()).hasNoNullFieldsOrProperties();
    }
}
