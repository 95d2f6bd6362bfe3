package dev.cspmesh.billing;

import dev.cspmesh.billing.adjustment.WalkedAdjustments;
import dev.cspmesh.billing.bill.BillLifeCycle;
import dev.cspmesh.billing.bill.BillStatus;
import dev.cspmesh.billing.order.MonthlyOrderLifeCycle;
import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.kit.test.lifecycle.AllowedActionsWalk;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** In every state of an order, an adjustment and a bill: what is listed is accepted, what is not is refused. */
@QuarkusTest
class AllowedActionsTest extends ServiceTest implements AllowedActionsWalk {

    private static final String LINE = "{\"line\": 1, \"quantity\": \"60\"}";

    @Override
    public List<WalkedAggregate> aggregates() {
        List<WalkedAggregate> all = new ArrayList<>(List.of(orders(), bills()));
        all.addAll(WalkedAdjustments.walks(this::adjustment));
        return all;
    }

    private WalkedAggregate orders() {
        return WalkedAggregate.of(MonthlyOrderLifeCycle.TABLE, "/orders/{id}")
                .state(OrderStatus.OPEN, () -> order(this::opened))
                .state(OrderStatus.PENDING_PROVIDER, () -> order(this::spooled))
                .state(OrderStatus.PENDING_AGGREGATOR, () -> order(this::submitted))
                .state(OrderStatus.PENDING_VENDOR, () -> order(deal -> Steps.approved(this, deal, deal.contract)))
                .state(OrderStatus.CLOSED, () -> order(deal -> Steps.closed(this, deal, deal.contract)))
                .state(OrderStatus.CANCELLED, () -> order(this::replaced))
                .caller("csp-saas", order -> csp(order.get("partner")))
                .caller("aggregator", order -> aggregator(order.get("aggregator")))
                .caller("vmware", order -> vmware())
                .body("editOrderLine", order -> "{\"quantity\": \"60\", \"reason\": \"metered twice\"}")
                .body("rejectOrder", order -> "{\"reason\": \"wrong PO\"}")
                .body("replaceOrder", order -> "{\"reason\": \"changed\"}")
                .body("draftAdjustment", order -> "{\"reason\": \"metered twice\", \"lines\": [" + LINE + "]}");
    }

    private WalkedAggregate bills() {
        return WalkedAggregate.of(BillLifeCycle.TABLE, "/bills/{id}")
                .state(BillStatus.ISSUED, this::bill)
                .state(BillStatus.PARTLY_PAID, () -> paid(bill(), "10.00"))
                .state(BillStatus.PAID, () -> paid(bill(), "90.00"))
                .state(BillStatus.OVERDUE, this::overdue)
                .caller("issuer", bill -> aggregator(bill.get("aggregator")))
                .caller("receiver", bill -> csp(bill.get("partner")))
                .body("recordPayment", bill -> payment("1.00"));
    }

    private WalkedObject order(Function<Deal, String> way) {
        TestClock.moveTo("2024-09-20T00:00:00Z");
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        return WalkedObject.at(Map.of("id", way.apply(deal), "line", "1"))
                .with("partner", deal.partner)
                .with("aggregator", deal.aggregator);
    }

    private String opened(Deal deal) {
        return sql("select id from monthly_order where contract_id = '%s'".formatted(deal.contract));
    }

    private String spooled(Deal deal) {
        return Steps.spooled(this, deal.contract);
    }

    private String submitted(Deal deal) {
        String order = spooled(deal);
        Steps.submit(deal, order).then().statusCode(200);
        return order;
    }

    private String replaced(Deal deal) {
        String order = spooled(deal);
        Steps.seen(() -> vmware(), "/orders/" + order)
                .body("{\"reason\": \"changed\"}")
                .post("/orders/" + order + "/replacement")
                .then()
                .statusCode(201);
        return order;
    }

    /** A draft of a closed order. */
    private WalkedObject adjustment() {
        WalkedObject order = order(deal -> Steps.closed(this, deal, deal.contract));
        String id = once(csp(order.get("partner")))
                .body("{\"reason\": \"metered twice\", \"lines\": [" + LINE + "]}")
                .post("/orders/" + order.get("id") + "/adjustments")
                .path("adjustmentId");
        return WalkedObject.of(id).with("partner", order.get("partner")).with("aggregator", order.get("aggregator"));
    }

    /** A consolidated bill of 90.00. */
    private WalkedObject bill() {
        WalkedObject order = order(deal -> Steps.closed(this, deal, deal.contract));
        RequestSpecification issuer = aggregator(order.get("aggregator"));
        return WalkedObject.of(issuer.get("/bills?leg=CONSOLIDATED").path("items[0].billId"))
                .with("partner", order.get("partner"))
                .with("aggregator", order.get("aggregator"));
    }

    private WalkedObject overdue() {
        WalkedObject bill = bill();
        TestClock.moveTo("2024-12-24T00:00:00Z");
        return bill;
    }

    private static WalkedObject paid(WalkedObject bill, String amount) {
        once(aggregator(bill.get("aggregator")))
                .body(payment(amount))
                .post("/bills/" + bill.get("id") + "/payments")
                .then()
                .statusCode(201);
        return bill;
    }

    private static String payment(String amount) {
        return """
                {"amount": {"amount": "%s", "currency": "USD"}, "reference": "SEPA 1", "paidOn": "2024-10-10"}
                """.formatted(amount);
    }
}
