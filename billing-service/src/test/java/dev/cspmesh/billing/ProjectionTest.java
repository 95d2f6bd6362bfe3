package dev.cspmesh.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What billing reads of other services' events, over Kafka. */
@QuarkusTest
class ProjectionTest extends ServiceTest {

    @Test
    void a_contract_is_known_with_its_commitments_and_its_first_spool_day() {
        UUID contract = UUID.randomUUID();

        publishContract(contract, UUID.randomUUID());

        awaitSql("select count(*) from monthly_commitment where contract_id = '%s'".formatted(contract), "2");
        assertThat(sql("select spool_at at time zone 'UTC' from contract where contract_id = '%s'".formatted(contract)))
                .isEqualTo("2027-04-03 22:00:00");
        assertThat(sql("select amount from monthly_commitment where contract_id = '%s' order by month"
                        .formatted(contract)))
                .isEqualTo("3.00");
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        UUID contract = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        publishContract(contract, event);
        awaitSql("select count(*) from monthly_commitment where contract_id = '%s'".formatted(contract), "2");
        UUID last = UUID.randomUUID();

        publishContract(contract, event);
        publishContract(contract, UUID.randomUUID());
        publishContract(last, UUID.randomUUID());

        awaitSql("select count(*) from contract where contract_id = '%s'".formatted(last), "1");
        assertThat(sql("select count(*) from monthly_commitment where contract_id = '%s'".formatted(contract)))
                .isEqualTo("2");
    }

    @Test
    void a_changed_contract_is_followed_month_by_month_and_published_again_changes_nothing() {
        UUID contract = UUID.randomUUID();
        publishContract(contract, UUID.randomUUID());

        publishChange(contract, "2027-02-02T00:00:00Z", "20.00", "2027-06-01");
        publishChange(contract, "2027-02-01T00:00:00Z", "99.00", "2027-12-01");
        awaitRead(publishChange(contract, "2027-02-02T00:00:00Z", "20.00", "2027-06-01"));

        assertThat(sql(
                        "select string_agg(month || ' ' || amount, ', ' order by month) from monthly_commitment where contract_id = '%s'"
                                .formatted(contract)))
                .isEqualTo("2027-03-01 3.00, 2027-04-01 20.00, 2027-05-01 20.00");
        assertThat(sql("""
                select string_agg(contract_discount(c, month)::text, ' ' order by month)
                from contract c join monthly_commitment using (contract_id) where contract_id = '%s'
                """.formatted(contract))).isEqualTo("500 900 900");
        assertThat(sql("select ends_before from contract where contract_id = '%s'".formatted(contract)))
                .isEqualTo("2027-06-01");
    }

    @Test
    void a_contract_that_ended_early_is_charged_for_the_rest_with_its_last_month_once() {
        UUID contract = UUID.randomUUID();
        publishContract(contract, UUID.randomUUID());
        String end = """
                {"contractId": "%s", "number": "CON-1", "partnerId": "CSP-1", "aggregatorId": "AGG-1",
                 "service": "vmc-aws", "terminatedOn": "2027-03-31", "remainingBilled": true,
                 "remainingCommitment": {"amount": "10.00", "currency": "USD"}, "terminatedAt": "2027-04-01T00:00:00Z"}
                """.formatted(contract);

        Topics.publish("contract.terminated.v1", contract.toString(), end);
        Topics.publish("contract.terminated.v1", contract.toString(), end);
        awaitRead(publishChange(contract, "2027-05-01T00:00:00Z", "20.00", "2027-12-01"));

        assertThat(sql(
                        "select string_agg(month || ' ' || amount, ', ' order by month) from monthly_commitment where contract_id = '%s'"
                                .formatted(contract)))
                .isEqualTo("2027-03-01 3.00");
        assertThat(sql(
                        "select early_termination_month || ' ' || early_termination_fee from contract where contract_id = '%s'"
                                .formatted(contract)))
                .isEqualTo("2027-03-01 10.00");
        assertThat(sql("select ends_before from contract where contract_id = '%s'".formatted(contract)))
                .isEqualTo("2027-04-01");
    }

    @Test
    void a_contract_that_expired_ended_on_its_day() {
        UUID contract = UUID.randomUUID();
        publishContract(contract, UUID.randomUUID());

        Topics.publish("contract.expired.v1", contract.toString(), """
                {"contractId": "%s", "number": "CON-1", "partnerId": "CSP-1", "aggregatorId": "AGG-1",
                 "service": "vmc-aws", "endedOn": "2027-04-30", "expiredAt": "2027-05-01T00:00:00Z"}
                """.formatted(contract));

        awaitSql(
                "select ended || ' ' || ends_before from contract where contract_id = '%s'".formatted(contract),
                "true 2027-05-01");
    }

    @Test
    void a_price_book_is_known_with_every_digit_of_its_prices() {
        UUID book = UUID.randomUUID();

        Topics.publish("pricebook.published.v1", "vmc-aws", """
                {"priceBookId": "%s", "service": "svc-%s", "version": 3, "currency": "USD", "startsOn": "2024-09-01",
                 "endsOn": "2024-12-31", "skus": [
                    {"sku": "A", "name": "Requests", "unit": "Requests", "listUnitPrice": "0.000000000000000001"},
                    {"sku": "B", "name": "Hosts", "unit": "Hours", "listUnitPrice": "123456789012.000000000000000001"}]}
                """.formatted(book, book));

        awaitSql("select count(*) from price_book_sku where price_book_id = '%s'".formatted(book), "2");
        assertThat(sql(
                        "select string_agg(list_unit_price::text, ' ' order by sku) from price_book_sku where price_book_id = '%s'"
                                .formatted(book)))
                .isEqualTo("0.000000000000000001 123456789012.000000000000000001");
        assertThat(sql("select valid_to from price_book where price_book_id = '%s'".formatted(book)))
                .isEqualTo("2025-01-01");
    }

    @Test
    void a_successor_gives_an_open_price_book_its_last_day() {
        UUID book = UUID.randomUUID();
        Topics.publish("pricebook.published.v1", "vmc-aws", """
                {"priceBookId": "%s", "service": "svc-%s", "version": 1, "currency": "USD", "startsOn": "2024-01-01",
                 "skus": [{"sku": "A", "name": "Requests", "unit": "Requests", "listUnitPrice": "0.5"}]}
                """.formatted(book, book));

        Topics.publish("pricebook.ended.v1", "vmc-aws", """
                {"priceBookId": "%s", "service": "svc-%s", "currency": "USD", "endsOn": "2024-12-31",
                 "successorId": "%s"}
                """.formatted(book, book, UUID.randomUUID()));

        awaitSql("select valid_to from price_book where price_book_id = '%s'".formatted(book), "2025-01-01");
        assertThat(sql("select list_unit_price from price_book_sku where price_book_id = '%s'".formatted(book)))
                .isEqualTo("0.5");
    }

    @Test
    void activations_of_two_partners_with_the_same_identifier_are_two() {
        UUID activation = UUID.randomUUID();
        for (String partner : List.of("CSP-1", "CSP-2")) {
            Topics.publish("activation.activated.v1", activation.toString(), """
                    {"activationId": "%s", "customerOrganizationId": "%s", "partnerId": "%s", "service": "vmc-aws",
                     "contractId": "%s", "activatedAt": "2024-09-01T00:00:00Z"}
                    """.formatted(
                            activation, UUID.randomUUID(), partner, UUID.randomUUID()));
        }

        awaitSql(
                "select string_agg(partner_id, ' ' order by partner_id) from subscription where activation_id = '%s'"
                        .formatted(activation),
                "CSP-1 CSP-2");
    }

    @Test
    void an_activation_may_come_before_its_contract_and_its_customer() {
        UUID activation = UUID.randomUUID();
        UUID free = UUID.randomUUID();
        UUID customer = UUID.randomUUID();
        UUID contract = UUID.randomUUID();

        Topics.publish("activation.activated.v1", activation.toString(), """
                {"activationId": "%s", "customerOrganizationId": "%s", "partnerId": "CSP-1", "service": "vmc-aws",
                 "contractId": "%s", "activatedAt": "2024-09-01T00:00:00Z"}
                """.formatted(activation, customer, contract));
        Topics.publish("activation.activated.v1", free.toString(), """
                {"activationId": "%s", "customerOrganizationId": "%s", "partnerId": "CSP-1", "service": "bitnami",
                 "activatedAt": "2024-09-01T00:00:00Z"}
                """.formatted(free, customer));

        awaitSql(
                "select contract_id from subscription where activation_id = '%s'".formatted(activation),
                contract.toString());
        awaitSql(
                "select count(*) from subscription where activation_id = '%s' and contract_id is null".formatted(free),
                "1");
    }

    @Test
    void the_names_of_customers_partners_and_aggregators_are_learnt() {
        UUID customer = UUID.randomUUID();
        String partner = "CSP-" + UUID.randomUUID();
        String aggregator = "AGG-" + UUID.randomUUID();

        Topics.publish("customer.created.v1", customer.toString(), """
                {"customerOrganizationId": "%s", "providerOrganizationId": "%s", "partnerId": "%s", "name": "Alma GmbH",
                 "country": "DE", "contact": {"firstName": "A", "lastName": "B", "email": "a@b.example"}}
                """.formatted(customer, UUID.randomUUID(), partner));
        Topics.publish("partner.approved.v1", partner, """
                {"partnerId": "%s", "applicationId": "%s", "legalName": "Nordwind Cloud GmbH", "country": "DE",
                 "contact": {"firstName": "Mara", "lastName": "Lindt", "email": "m@nordwind.example"},
                 "approvedOn": "2024-01-02"}
                """.formatted(partner, UUID.randomUUID()));
        Topics.publish("aggregator.registered.v1", aggregator, """
                {"aggregatorId": "%s", "name": "Distribution AG", "countries": ["DE"],
                 "contact": {"firstName": "Ole", "lastName": "Berg", "email": "o@distribution.example"}}
                """.formatted(aggregator));

        awaitSql(
                "select name || country from customer where customer_organization_id = '%s'".formatted(customer),
                "Alma GmbHDE");
        awaitSql("select name from party where party_id = '%s'".formatted(partner), "Nordwind Cloud GmbH");
        awaitSql("select name from party where party_id = '%s'".formatted(aggregator), "Distribution AG");
    }

    /** Waits until a fact is read. */
    private void awaitRead(String event) {
        awaitSql("select count(*) from inbox where event_id = '%s'".formatted(event), "1");
    }

    private static String publishChange(UUID contract, String at, String april, String endsBefore) {
        return Topics.publish("contract.changed.v1", contract.toString(), """
                {"contractId": "%1$s", "number": "CON-1", "partnerId": "CSP-1", "aggregatorId": "AGG-1",
                 "service": "vmc-aws",
                 "level": {"code": "L20", "version": 1, "discountBasisPoints": 900,
                           "monthlyCommitment": {"amount": "20.00", "currency": "USD"}},
                 "levels": [{"from": "2027-03", "code": "L10", "version": 1, "discountBasisPoints": 500,
                             "monthlyCommitment": {"amount": "10.00", "currency": "USD"}},
                            {"from": "2027-04", "code": "L20", "version": 1, "discountBasisPoints": 900,
                             "monthlyCommitment": {"amount": "20.00", "currency": "USD"}}],
                 "startsOn": "2027-03-21", "endsOn": "%2$s",
                 "monthlyCommitments": [{"month": "2027-03", "amount": {"amount": "3.00", "currency": "USD"}},
                                    {"month": "2027-04", "amount": {"amount": "%3$s", "currency": "USD"}},
                                    {"month": "2027-05", "amount": {"amount": "%3$s", "currency": "USD"}}],
                 "effectiveOn": "2027-04-01", "changedAt": "%4$s"}
                """.formatted(
                        contract, LocalDate.parse(endsBefore).minusDays(1), april, at));
    }

    /** A contract far in the future, so that no order of it is due in these tests. */
    private static void publishContract(UUID contract, UUID event) {
        Topics.publish(event.toString(), "contract.activated.v1", contract.toString(), """
                {"contractId": "%s", "number": "CON-1", "partnerId": "CSP-1", "aggregatorId": "AGG-1",
                 "service": "vmc-aws", "type": "COMMIT", "currency": "USD",
                 "level": {"code": "L10", "version": 1, "discountBasisPoints": 500,
                           "monthlyCommitment": {"amount": "10.00", "currency": "USD"}},
                 "startsOn": "2027-03-21", "endsOn": "2027-04-30",
                 "monthlyCommitments": [{"month": "2027-03", "amount": {"amount": "3.00", "currency": "USD"}},
                                    {"month": "2027-04", "amount": {"amount": "10.00", "currency": "USD"}}],
                 "billingZone": "Europe/Berlin", "underageBilled": true, "isDefault": true}
                """.formatted(contract));
    }
}
