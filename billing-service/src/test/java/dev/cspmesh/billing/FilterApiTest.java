package dev.cspmesh.billing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lists are narrowed by, beside what every list is. */
@QuarkusTest
class FilterApiTest extends ServiceTest {

    private static final String SPOOLED = "2024-10-04T00:00:00Z";
    private static final String LATER = "2024-10-07T00:00:00Z";

    private Deal deal;
    private Supplier<RequestSpecification> csp;

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        deal = new Deal().known(this);
        csp = () -> csp(deal.partner);
    }

    private static ValidatableResponse list(Supplier<RequestSpecification> who, String path) {
        return who.get().get(path).then().statusCode(200);
    }

    @Test
    void orders_that_changed_since_are_found_also_when_usage_moved_the_estimate() {
        Steps.report(deal.usage("1", "10"));
        TestClock.moveTo("2024-09-21T12:00:00Z");

        list(csp, "/orders?changedSince=2024-09-21T00:00:00Z").body("items", empty());
        Steps.report(deal.usage("2", "10"));
        list(csp, "/orders?changedSince=2024-09-21T00:00:00Z&sort=-changedAt&count=true")
                .body("total", equalTo(1));

        Steps.spooled(this, deal.contract);
        list(csp, "/orders?changedSince=" + SPOOLED).body("items.status", contains("PENDING_PROVIDER"));
        list(csp, "/orders?changedSince=" + LATER).body("items", empty());
    }

    @Test
    void bills_are_found_by_their_state_and_by_what_happened_to_them() {
        Steps.report(deal.usage("1", "100"));
        Steps.closed(this, deal, deal.contract);
        String bill =
                list(csp, "/bills?leg=CONSOLIDATED&status=ISSUED").extract().path("items[0].billId");
        list(csp, "/bills?leg=CONSOLIDATED&status=PAID,PARTLY_PAID,OVERDUE").body("items", empty());
        list(csp, "/bills?leg=CONSOLIDATED&dueBefore=2024-11-03").body("items", empty());
        list(csp, "/bills?leg=CONSOLIDATED&dueBefore=2024-11-04").body("items", hasSize(1));

        TestClock.moveTo(LATER);
        list(csp, "/bills?leg=CONSOLIDATED&changedSince=" + SPOOLED).body("items", hasSize(1));
        list(csp, "/bills?leg=CONSOLIDATED&changedSince=" + LATER).body("items", empty());
        pay(bill, "40.00", "SEPA-1");
        list(csp, "/bills?leg=CONSOLIDATED&changedSince=" + LATER).body("items.status", contains("PARTLY_PAID"));
        list(csp, "/bills?leg=CONSOLIDATED&status=PARTLY_PAID&count=true").body("total", equalTo(1));

        TestClock.moveTo("2024-11-04T00:00:00Z");
        list(csp, "/bills?leg=CONSOLIDATED&status=OVERDUE").body("items.billId", contains(bill));
        list(csp, "/bills?leg=CONSOLIDATED&changedSince=2024-11-04T00:00:00Z").body("items.billId", contains(bill));
        list(csp, "/bills?leg=CONSOLIDATED&changedSince=2024-11-04T00:00:01Z").body("items", empty());
        pay(bill, "50.00", "SEPA-2");
        list(csp, "/bills?leg=CONSOLIDATED&status=PAID").body("items.status", contains("PAID"));
    }

    @Test
    void payments_and_ledger_entries_are_narrowed_searched_ordered_and_counted() {
        Steps.report(deal.usage("1", "100"));
        Steps.closed(this, deal, deal.contract);
        var head = list(csp, "/bills?leg=CONSOLIDATED").extract().jsonPath();
        String bill = head.getString("items[0].billId");
        pay(bill, "40.00", "SEPA-1");
        pay(bill, "50.00", "SEPA-2");
        String payments = "/bills/" + bill + "/payments";

        list(csp, payments + "?q=sepa-2&count=true")
                .body("items.reference", contains("SEPA-2"))
                .body("total", equalTo(1));
        list(csp, payments + "?paidFrom=2024-10-11").body("items", empty());
        list(csp, payments + "?paidBefore=2024-10-11&limit=1&sort=-recordedAt").body("items", hasSize(1));

        String ledger = "/bills/ledger/entries";
        list(csp, ledger + "?account=CASH,COST&counterparty=" + deal.aggregator + "&count=true")
                .body("total", equalTo(3));
        list(csp, ledger + "?billId=" + bill + "&sort=-at").body("items.billId", everyItem(equalTo(bill)));
        list(csp, ledger + "?q=" + head.getString("items[0].number")).body("items.billId", everyItem(equalTo(bill)));
        list(csp, ledger + "?q=no-such-number").body("items", empty());
        list(csp, ledger + "?currency=EUR").body("items", empty());
        list(csp, ledger + "?from=2024-10-05T00:00:00Z").body("items", empty());
    }

    @Test
    void the_usage_behind_an_order_and_a_bill_is_narrowed_searched_ordered_and_counted() {
        Steps.report(
                deal.usage("1", "100"),
                deal.usage("2", deal.subscription, "A", "Hours", "5", "2024-09-03T10:00:00Z", "2024-09-03T11:00:00Z"));
        String order = Steps.closed(this, deal, deal.contract);
        String usage = "/orders/" + order + "/usage";

        list(csp, usage).body("items.id", contains("1", "2"));
        list(csp, usage + "?sort=startsAt&count=true")
                .body("items.id", contains("2", "1"))
                .body("total", equalTo(2));
        list(csp, usage + "?startsBefore=2024-09-04T00:00:00Z").body("items.id", contains("2"));
        list(csp, usage + "?sku=NONE").body("items", empty());
        list(csp, usage + "?q=/METERS/").body("items", hasSize(2));
        list(csp, usage + "?customerOrganizationId=" + deal.customer).body("items", hasSize(2));
        list(() -> aggregator(deal.aggregator), usage + "?customerOrganizationId=" + deal.customer)
                .body("items", empty());

        String invoice = list(csp, "/bills?leg=CUSTOMER").extract().path("items[0].billId");
        String line = "/bills/" + invoice + "/lines/1/usage";
        list(() -> customer(deal.customer), line + "?sort=startsAt&count=true").body("total", equalTo(2));
        customer(deal.customer).get(line + "?q=meters").then().statusCode(400);
        list(csp, line + "?q=meters&startsFrom=2024-09-04T00:00:00Z").body("items.eventId", contains("1"));
    }

    @Test
    void usage_exceptions_and_adjustments_are_found_by_what_changed() {
        batch(vmware())
                .body("[" + deal.usage("1", "-4") + "]")
                .post("/usage-events")
                .then()
                .statusCode(200);
        String exceptions = "/usage-events/exceptions?partnerId=" + deal.partner;
        list(() -> vmware(), exceptions + "&service=" + deal.service).body("items", empty());
        batch(vmware())
                .body("["
                        + deal.usage(
                                "2",
                                deal.subscription,
                                "A",
                                "Days",
                                "1",
                                "2024-09-10T00:00:00Z",
                                "2024-09-10T01:00:00Z")
                        + "]")
                .post("/usage-events")
                .then()
                .statusCode(200);
        list(() -> vmware(), exceptions + "&service=" + deal.service).body("items.partnerId", contains(deal.partner));
        list(() -> vmware(), exceptions + "&changedSince=2024-09-20T12:00:00Z").body("items", hasSize(1));
        list(() -> vmware(), exceptions + "&changedSince=2024-09-20T12:00:01Z").body("items", empty());

        Deal other = new Deal().known(this);
        Steps.report(other.usage("1", "100"));
        String order = Steps.closed(this, other, other.contract);
        once(csp(other.partner))
                .body("{\"reason\": \"twice\", \"lines\": [{\"line\": 1, \"quantity\": \"60\"}]}")
                .post("/orders/" + order + "/adjustments")
                .then()
                .statusCode(201);
        String adjustments = "/adjustments?contractId=" + other.contract;
        list(() -> csp(other.partner), adjustments + "&changedSince=" + SPOOLED).body("items", hasSize(1));
        list(() -> csp(other.partner), adjustments + "&changedSince=" + LATER).body("items", empty());
    }

    private void pay(String bill, String amount, String reference) {
        once(aggregator(deal.aggregator))
                .body("""
                        {"amount": {"amount": "%s", "currency": "USD"}, "reference": "%s", "paidOn": "2024-10-10"}
                        """.formatted(amount, reference))
                .post("/bills/" + bill + "/payments")
                .then()
                .statusCode(201);
    }
}
