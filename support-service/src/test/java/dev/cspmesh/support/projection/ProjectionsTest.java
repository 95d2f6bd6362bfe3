package dev.cspmesh.support.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.support.Neighbours;
import dev.cspmesh.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectionsTest extends ServiceTest {

    @Test
    void a_service_is_listed_and_listed_anew() {
        String code = "svc-" + UUID.randomUUID();
        Neighbours.listed(code, "Old name", false, "GSS");
        Neighbours.listed(code, "New name", true, "OWN_TEAM");

        Neighbours.awaitRow(
                "select 1 from product where name = 'New name' and desk = 'OWN_TEAM' and free and code = $1", code);
    }

    @Test
    void a_customer_may_come_before_its_partner() {
        Neighbours.Customer early = new Neighbours.Customer(
                UUID.randomUUID(), "CSP-799999", "  Early   Bird Ltd ", "Eve", "Early", "eve@early.example");
        Neighbours.created(early);

        Neighbours.awaitRow(
                "select 1 from customer_organization where name = 'Early Bird Ltd' and contact_name = 'Eve Early'"
                        + " and customer_organization_id = $1",
                early.id().toString());
        Neighbours.approved("CSP-799999", "Late Partner Ltd");
        Neighbours.awaitRow("select 1 from partner where partner_id = $1", "CSP-799999");
    }

    @Test
    void an_event_that_comes_twice_has_one_effect() {
        Neighbours.Customer customer = new Neighbours.Customer(
                UUID.randomUUID(), "CSP-799998", "Twice Ltd", "Tom", "Twice", "tom@twice.example");
        String key = customer.id().toString();
        String event = Neighbours.created(customer);
        Neighbours.awaitRow("select 1 from inbox where event_id = $1", event);
        // The same event with another text: if it had an effect, the name would change.
        Topics.publish(
                event, "customer.created.v1", key, Neighbours.event(customer).replace("Twice Ltd", "Thrice Ltd"));
        Topics.publish("customer.created.v1", key, Neighbours.event(customer).replace("tom@", "timo@"));

        Neighbours.awaitRow(
                "select 1 from customer_organization where contact_email = 'timo@twice.example'"
                        + " and customer_organization_id = $1",
                key);
        assertThat(Neighbours.rows("select 1 from inbox where event_id = $1", event))
                .isOne();
        assertThat(Neighbours.rows(
                        "select 1 from customer_organization where name = 'Twice Ltd' and partner_id = $1",
                        "CSP-799998"))
                .isOne();
    }

    @Test
    void an_event_that_cannot_be_read_does_not_stop_the_others() {
        String after = "svc-" + UUID.randomUUID();
        Topics.publish("service.listed.v1", after, "{\"code\": \"broken\", \"supportDesk\": \"NOBODY\"}");
        Topics.publish("service.listed.v1", after, "not json");
        Topics.publish("service.renamed.v1", after, "{}");
        Neighbours.listed(after, "After", false, "GSS");

        Neighbours.awaitRow("select 1 from product where code = $1", after);
    }

    @Test
    void a_contract_without_an_end_is_kept() {
        String partner = "CSP-" + UUID.randomUUID();
        Topics.publish("contract.activated.v1", partner, """
                {"contractId": "%s", "partnerId": "%s", "service": "vmc-aws", "startsOn": "2026-01-01"}
                """.formatted(UUID.randomUUID(), partner));

        Neighbours.awaitRow("select 1 from contract where ends_on is null and partner_id = $1", partner);
    }
}
