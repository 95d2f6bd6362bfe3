package dev.cspmesh.billing.bill.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.bill.BillDraft;
import dev.cspmesh.billing.bill.Charge;
import dev.cspmesh.billing.bill.OriginalCharges;
import dev.cspmesh.billing.order.SpooledMonth;
import dev.cspmesh.billing.pricing.PricePlan;
import dev.cspmesh.billing.pricing.TaxRates;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.OrderSummary;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BillingLegsTest {

    private static final UUID ALMA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID BERG = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    @Test
    void vmware_bills_the_aggregator_at_contract_discount_plus_margin() {
        SpooledMonth month =
                SpooledMonth.with("0", 1000).usage(ALMA, "10", "10").rated();

        BillDraft bill = BillingLegs.vendor(
                month.order(),
                month.lines(),
                new BillingLegs.Discounts(new BasisPoints(1000), new BasisPoints(200)),
                OriginalCharges.nothing());

        assertThat(bill.issuer()).isEqualTo("vmware");
        assertThat(bill.receiver()).isEqualTo(month.order().aggregatorId());
        assertThat(bill.amounts()).isEqualTo(amounts("100.00", "12.00", "88.00"));
    }

    @Test
    void discount_and_margin_together_never_exceed_the_list() {
        SpooledMonth month =
                SpooledMonth.with("0", 9900).usage(ALMA, "10", "10").rated();

        BillDraft bill = BillingLegs.vendor(
                month.order(),
                month.lines(),
                new BillingLegs.Discounts(new BasisPoints(9900), new BasisPoints(200)),
                OriginalCharges.nothing());

        assertThat(bill.amounts().net()).isEqualTo(Money.zero("USD"));
    }

    @Test
    void the_consolidated_bill_is_what_the_orders_say_underage_included() {
        SpooledMonth one = SpooledMonth.with("50", 1000).usage(ALMA, "10", "1").rated();
        SpooledMonth two = SpooledMonth.with("0", 1000).usage(BERG, "5", "1").rated();

        BillDraft bill = BillingLegs.consolidated(List.of(one.order(), two.order()), one.linesAnd(two));

        assertThat(bill.amounts()).isEqualTo(amounts("55.00", "5.50", "49.50"));
        assertThat(bill.issuer()).isEqualTo(one.order().aggregatorId());
        assertThat(bill.receiver()).isEqualTo(one.order().partnerId());
    }

    @Test
    void each_customer_gets_an_invoice_of_its_own_without_the_underage() {
        SpooledMonth month = SpooledMonth.with("50", 1000)
                .usage(ALMA, "10", "1")
                .usage(BERG, "5", "1")
                .rated();

        List<BillDraft> invoices = invoices(month, PricePlan.atList("CSP-1"), Map.of(ALMA, "DE", BERG, "FR"));

        assertThat(invoices).extracting(BillDraft::receiver).containsExactly(ALMA.toString(), BERG.toString());
        assertThat(invoices)
                .flatExtracting(BillDraft::charges)
                .allSatisfy(charge -> assertThat(charge.kind()).isEqualTo(LineKind.USAGE));
    }

    @Test
    void a_csp_without_price_plan_sells_at_list_untaxed() {
        SpooledMonth month = SpooledMonth.with("0", 1000).usage(ALMA, "10", "1").rated();

        BillDraft invoice =
                invoices(month, PricePlan.atList("CSP-1"), Map.of(ALMA, "DE")).getFirst();

        assertThat(invoice.amounts()).isEqualTo(amounts("10.00", "0.00", "10.00"));
        assertThat(invoice.tax()).isEqualTo(usd("0.00"));
    }

    @Test
    void the_markup_is_on_the_exact_list_price_and_the_tax_follows_the_customers_country() {
        SpooledMonth month =
                SpooledMonth.with("0", 1000).usage(ALMA, "1000", "0.0105").rated();
        PricePlan plan = PricePlan.atList("CSP-1");
        plan.reprice(new BasisPoints(1500), new TaxRates(Map.of("DE", new BasisPoints(1900))));

        BillDraft invoice = invoices(month, plan, Map.of(ALMA, "DE")).getFirst();

        Charge charge = invoice.charges().getFirst();
        assertThat(charge.unitPrice()).isEqualByComparingTo("0.012075");
        assertThat(charge.amounts().net()).isEqualTo(usd("12.08"));
        assertThat(charge.tax()).isEqualTo(usd("2.30"));
        assertThat(charge.total()).isEqualTo(usd("14.38"));
    }

    @Test
    void on_all_three_legs_and_for_any_month_the_lines_add_up_to_the_bill() {
        Random random = new Random(20_240_917);
        for (int run = 0; run < 10_000; run++) {
            SpooledMonth month = SpooledMonth.random(random);
            PricePlan plan = PricePlan.atList("CSP-1");
            plan.reprice(
                    new BasisPoints(random.nextInt(30_000)),
                    new TaxRates(Map.of("DE", new BasisPoints(random.nextInt(2_500)))));
            Map<UUID, String> countries = month.customersIn("DE");

            var off = new BillingLegs.Discounts(
                    new BasisPoints(random.nextInt(10_001)), new BasisPoints(random.nextInt(2_000)));
            addsUp(BillingLegs.vendor(month.order(), month.lines(), off, OriginalCharges.nothing()));
            addsUp(BillingLegs.consolidated(List.of(month.order()), month.lines()));
            invoices(month, plan, countries).forEach(BillingLegsTest::addsUp);
            orderAddsUp(month);
        }
    }

    @Test
    void the_same_usage_has_the_same_list_on_all_three_legs_when_the_csp_sells_at_list() {
        Random random = new Random(4_711);
        for (int run = 0; run < 500; run++) {
            SpooledMonth month = SpooledMonth.random(random);
            Money customers = invoices(month, PricePlan.atList("CSP-1"), Map.of()).stream()
                    .map(invoice -> invoice.amounts().list())
                    .reduce(Money.zero("USD"), Money::plus);

            Money vendor = BillingLegs.vendor(
                            month.order(),
                            month.lines(),
                            new BillingLegs.Discounts(new BasisPoints(1_000), new BasisPoints(200)),
                            OriginalCharges.nothing())
                    .amounts()
                    .list();
            Money consolidated = BillingLegs.consolidated(List.of(month.order()), month.lines())
                    .amounts()
                    .list();

            assertThat(vendor).isEqualTo(consolidated);
            assertThat(customers.amount()).isEqualTo(month.order().summary().reported());
        }
    }

    private static List<BillDraft> invoices(SpooledMonth month, PricePlan plan, Map<UUID, String> countries) {
        return new CustomerInvoicing(month.order(), plan, countries, OriginalCharges.nothing(), Map.of())
                .invoices(month.lines());
    }

    private static void addsUp(BillDraft bill) {
        Amounts total = bill.amounts();
        assertThat(total.list().minus(total.discount())).isEqualTo(total.net());
        assertThat(sum(bill, charge -> charge.amounts().list())).isEqualTo(total.list());
        assertThat(sum(bill, charge -> charge.amounts().discount())).isEqualTo(total.discount());
        assertThat(sum(bill, Charge::total)).isEqualTo(total.net().plus(bill.tax()));
    }

    private static void orderAddsUp(SpooledMonth month) {
        OrderSummary summary = month.order().summary();
        BigDecimal net = month.lines().stream()
                .map(line -> line.amounts("USD").net().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(summary.list().subtract(summary.discount())).isEqualByComparingTo(summary.net());
        assertThat(net).isEqualByComparingTo(summary.net());
        assertThat(summary.overage().signum() * summary.underage().signum()).isZero();
    }

    private static Money sum(BillDraft bill, Function<Charge, Money> part) {
        return bill.charges().stream().map(part).reduce(Money.zero("USD"), Money::plus);
    }

    private static Amounts amounts(String list, String discount, String net) {
        return new Amounts(usd(list), usd(discount), usd(net));
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
