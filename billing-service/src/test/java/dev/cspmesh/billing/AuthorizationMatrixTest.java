package dev.cspmesh.billing;

import dev.cspmesh.kit.test.guard.Wall;
import dev.cspmesh.kit.test.matrix.Cast;
import dev.cspmesh.kit.test.matrix.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody reads or moves an order or a bill that is not theirs, nor another's prices. */
@QuarkusTest
class AuthorizationMatrixTest extends ServiceTest {

    private static World world;

    private static final int MARKUP = 2347;

    @BeforeEach
    void twoOfEach() {
        if (world != null) {
            return;
        }
        TestClock.moveTo("2024-09-20T12:00:00Z");
        Deal a = new Deal().known(this);
        Deal b = new Deal().known(this);
        world = new World(new Cast(
                        a.aggregator,
                        b.aggregator,
                        a.partner,
                        b.partner,
                        a.customer.toString(),
                        id(),
                        b.customer.toString())
                .actors());
        month(a, "aggregator-a", "csp-a", "customer-a1");
        month(b, "aggregator-b", "csp-b", "customer-b1");
        world.missing("order", Map.of("id", id())).missing("bill", Map.of("id", id()));
        world.secret(String.valueOf(MARKUP), "the provider's markup", "csp-a", "csp-b");
    }

    @Test
    void every_cell_answers_what_its_operation_declares() {
        new Wall(world).stands();
    }

    @Test
    void no_guard_can_be_taken_away_unnoticed() {
        new Wall(world).needsEachGuard();
    }

    private void month(Deal deal, String aggregator, String csp, String customer) {
        Steps.report(deal.usage("1", "100"));
        csp(deal.partner)
                .body("{\"markupBasisPoints\": %d, \"taxBasisPointsByCountry\": {\"DE\": 1900}}".formatted(MARKUP))
                .put("/price-plan")
                .then()
                .statusCode(200);
        String order = Steps.closed(this, deal, deal.contract);
        world.object("order", Map.of("id", order), csp, aggregator);
        bill(deal.aggregator, "VENDOR", aggregator, "vmware");
        bill(deal.aggregator, "CONSOLIDATED", csp, aggregator);
        world.object("bill", Map.of("id", first(csp(deal.partner), "CUSTOMER")), customer, csp);
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    private static void bill(String party, String leg, String owner, String other) {
        world.object("bill", Map.of("id", first(aggregator(party), leg)), owner, other);
    }

    private static String first(RequestSpecification who, String leg) {
        return who.get("/bills?leg=" + leg).path("[0].billId");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
