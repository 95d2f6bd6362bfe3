package dev.cspmesh.billing.projection.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of months before and after what contract-service tells of a contract that promises 100 a month at 10 %. */
@QuarkusTest
class ChangedTermsTest extends ServiceTest {

    private Deal deal;

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        deal = new Deal().known(this);
    }

    @Test
    void each_month_is_rated_at_its_own_level_and_draws_on_what_is_prepaid() {
        read(Topics.publish("contract.changed.v1", deal.contract.toString(), """
                {"contractId": "%s", "number": "CON-100001", "partnerId": "%s", "aggregatorId": "%s", "service": "%s",
                 "level": {"code": "L20", "version": 1, "discountBasisPoints": 2000,
                           "monthlyCommitment": {"amount": "200.00", "currency": "USD"}},
                 "levels": [{"from": "2024-09", "code": "L10", "version": 1, "discountBasisPoints": 1000,
                             "monthlyCommitment": {"amount": "100.00", "currency": "USD"}},
                            {"from": "2024-10", "code": "L20", "version": 1, "discountBasisPoints": 2000,
                             "monthlyCommitment": {"amount": "200.00", "currency": "USD"}}],
                 "startsOn": "2024-09-01", "endsOn": "2024-10-31",
                 "monthlyCommitments": [{"month": "2024-09", "amount": {"amount": "100.00", "currency": "USD"}},
                                    {"month": "2024-10", "amount": {"amount": "200.00", "currency": "USD"}}],
                 "prepaid": {"amount": "150.00", "currency": "USD"},
                 "effectiveOn": "2024-09-01", "changedAt": "2024-09-01T00:00:00Z"}
                """.formatted(
                        deal.contract, deal.partner, deal.aggregator, deal.service)));

        spoolUntilNovember();

        assertThat(amounts("2024-09-01")).isEqualTo("100.00 at 0.00, off 0.00, net 0.00, prepaid 100.00");
        assertThat(amounts("2024-10-01")).isEqualTo("200.00 at 150.00, off 30.00, net 120.00, prepaid 50.00");
    }

    @Test
    void an_early_end_bills_what_is_left_on_the_last_order_and_makes_no_other() {
        read(Topics.publish("contract.terminated.v1", deal.contract.toString(), """
                {"contractId": "%s", "number": "CON-100001", "partnerId": "%s", "aggregatorId": "%s", "service": "%s",
                 "terminatedOn": "2024-09-30", "remainingCommitment": {"amount": "1100.00", "currency": "USD"},
                 "remainingBilled": true, "terminatedAt": "2024-10-01T00:00:00Z"}
                """.formatted(
                        deal.contract, deal.partner, deal.aggregator, deal.service)));

        spoolUntilNovember();

        assertThat(amounts("2024-09-01")).isEqualTo("100.00 at 1200.00, off 120.00, net 1080.00, prepaid 0.00");
        assertThat(sql("select count(*) from monthly_order where contract_id = '%s'".formatted(deal.contract)))
                .isEqualTo("1");
    }

    private void read(String event) {
        awaitSql("select count(*) from inbox where event_id = '%s'".formatted(event), "1");
    }

    private void spoolUntilNovember() {
        Steps.spooled(this, deal.contract);
        TestClock.moveTo("2024-11-04T00:00:00Z");
        spool(deal.contract);
        awaitSql("select spool_at is null from contract where contract_id = '%s'".formatted(deal.contract), "t");
    }

    private String amounts(String month) {
        return sql("""
                select format('%%s at %%s, off %%s, net %%s, prepaid %%s', minimum_commitment::numeric(9, 2),
                    list::numeric(9, 2), discount::numeric(9, 2), net::numeric(9, 2), prepaid::numeric(9, 2))
                from monthly_order where contract_id = '%s' and month = '%s'
                """.formatted(deal.contract, month));
    }
}
