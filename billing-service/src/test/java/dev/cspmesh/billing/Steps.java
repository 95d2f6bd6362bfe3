package dev.cspmesh.billing;

import static dev.cspmesh.billing.ServiceTest.batch;
import static dev.cspmesh.kit.test.Callers.aggregator;
import static dev.cspmesh.kit.test.Callers.csp;
import static dev.cspmesh.kit.test.Callers.once;
import static dev.cspmesh.kit.test.Callers.vmware;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;

/** The month as the participants walk it. */
public final class Steps {

    private Steps() {}

    public static void report(String... events) {
        batch(vmware())
                .body("[" + String.join(",", events) + "]")
                .post("/usage-events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(events.length));
    }

    /** Moves the clock to the spool day and spools the order of September. */
    public static String spooled(ServiceTest test, UUID contract) {
        TestClock.moveTo("2024-10-04T00:00:00Z");
        String order = "from monthly_order where contract_id = '%s' and month = '2024-09-01'".formatted(contract);
        test.spool(contract);
        // The schedule may have been faster and may still be at work.
        test.awaitSql("select count(*) " + order + " and status <> 'OPEN'", "1");
        return test.sql("select id " + order);
    }

    public static Response submit(Deal deal, String order) {
        return seen(() -> csp(deal.partner), "/orders/" + order)
                .body("{\"poNumber\": \"PO-CSP\"}")
                .post("/orders/" + order + "/submission");
    }

    public static Response approve(Deal deal, String order) {
        return seen(() -> aggregator(deal.aggregator), "/orders/" + order)
                .body("{\"poNumber\": \"PO-AGG\"}")
                .post("/orders/" + order + "/approval");
    }

    public static Response close(String order) {
        return seen(() -> vmware(), "/orders/" + order)
                .body("{\"poNumber\": \"PO-VMW\"}")
                .post("/orders/" + order + "/closing");
    }

    /** A request of somebody who has just read this. */
    public static RequestSpecification seen(Supplier<RequestSpecification> who, String path) {
        return once(who.get()).header("If-Match", who.get().get(path).header("ETag"));
    }

    /** The order of September, closed. */
    public static String closed(ServiceTest test, Deal deal, UUID contract) {
        String order = approved(test, deal, contract);
        close(order).then().statusCode(200);
        return order;
    }

    /** The order of September, approved. */
    public static String approved(ServiceTest test, Deal deal, UUID contract) {
        String order = spooled(test, contract);
        submit(deal, order).then().statusCode(200);
        approve(deal, order).then().statusCode(200);
        return order;
    }
}
