package dev.cspmesh.billing;

import dev.cspmesh.kit.test.door.DoorTest;
import dev.cspmesh.kit.test.guard.Cast;
import dev.cspmesh.kit.test.guard.IsolationReportTest;
import dev.cspmesh.kit.test.matrix.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Nobody reads or moves an order or a bill that is not theirs, nor another's prices. */
@QuarkusTest
class AuthorizationMatrixTest extends ServiceTest implements IsolationReportTest, DoorTest {

    private static final int MARKUP = 2347;

    @Override
    public World world() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        Deal a = new Deal().selling("B", "Hours", "0.50").known(this);
        Deal b = new Deal().selling("B", "Hours", "0.50").known(this);
        World world = new World(new Cast(
                        a.aggregator,
                        b.aggregator,
                        a.partner,
                        b.partner,
                        a.customer.toString(),
                        id(),
                        b.customer.toString())
                .actors());
        used(a);
        used(b);
        month(world, a, "aggregator-a", "csp-a", "customer-a1");
        month(world, b, "aggregator-b", "csp-b", "customer-b1");
        return world.missing("contract", Map.of("id", id()))
                .missing("adjustment", Map.of("id", id()))
                .missing("issued bill", Map.of("id", id()))
                .missing("exception", Map.of("id", id()))
                .missing("order", Map.of("id", id()))
                .missing("bill", Map.of("id", id()))
                .secret(MARKUP, "the provider's markup", "csp-a", "csp-b")
                .secret(b.customer.toString(), "another provider's customer", "csp-b", "customer-b1");
    }

    /** Both before either is closed: then the clock has passed the month of all. */
    private static void used(Deal deal) {
        Steps.report(deal.usage("1", "100"));
        Steps.report(deal.usage(
                "2", deal.subscription, "B", "Hours", "100", "2024-09-03T10:00:00Z", "2024-09-03T11:00:00Z"));
        csp(deal.partner)
                .body("{\"markupBasisPoints\": %d, \"taxBasisPointsByCountry\": {\"DE\": 1900}}".formatted(MARKUP))
                .put("/price-plan")
                .then()
                .statusCode(200);
    }

    private void month(World world, Deal deal, String aggregator, String csp, String customer) {
        String order = Steps.closed(this, deal, deal.contract);
        world.object("contract", Map.of("id", deal.contract.toString()), csp, aggregator);
        world.object("order", Map.of("id", order), csp, aggregator);
        bill(world, deal.aggregator, "VENDOR", aggregator, "vmware");
        bill(world, deal.aggregator, "CONSOLIDATED", csp, aggregator);
        String invoice = first(csp(deal.partner), "CUSTOMER");
        world.object("bill", Map.of("id", invoice), customer, csp);
        world.object("issued bill", Map.of("id", invoice), csp).known(invoice, customer);
        world.object("adjustment", Map.of("id", submitted(deal, order, 1)), csp, aggregator)
                .hidden("adjustment", Map.of("id", draft(deal, order, 2)), csp, "vmware");
        world.object("exception", Map.of("id", exception(deal)), csp);
    }

    private static String draft(Deal deal, String order, int line) {
        return once(csp(deal.partner))
                .body("{\"reason\": \"twice\", \"lines\": [{\"line\": %d, \"quantity\": \"60\"}]}".formatted(line))
                .post("/orders/" + order + "/adjustments")
                .path("adjustmentId");
    }

    private static String submitted(Deal deal, String order, int line) {
        String adjustment = draft(deal, order, line);
        Steps.seen(() -> csp(deal.partner), "/adjustments/" + adjustment)
                .post("/adjustments/" + adjustment + "/submission")
                .then()
                .statusCode(200);
        return adjustment;
    }

    /** Of October, so that it does not keep September from being submitted. */
    private static String exception(Deal deal) {
        String wrong =
                deal.usage("3", deal.subscription, "A", "Days", "1", "2024-10-01T00:00:00Z", "2024-10-01T01:00:00Z");
        batch(vmware()).body("[" + wrong + "]").post("/usage-events").then().statusCode(200);
        return csp(deal.partner).get("/usage-events/exceptions").path("items[0].exceptionId");
    }

    private static void bill(World world, String party, String leg, String owner, String other) {
        world.object("bill", Map.of("id", first(aggregator(party), leg)), owner, other);
    }

    private static String first(RequestSpecification who, String leg) {
        return who.get("/bills?leg=" + leg).path("items[0].billId");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
