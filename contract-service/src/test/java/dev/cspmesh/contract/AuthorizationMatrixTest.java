package dev.cspmesh.contract;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.kit.test.door.DoorTest;
import dev.cspmesh.kit.test.guard.Cast;
import dev.cspmesh.kit.test.guard.IsolationReportTest;
import dev.cspmesh.kit.test.matrix.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Nobody reads or moves a contract, a deal or a price that is not theirs. */
@QuarkusTest
class AuthorizationMatrixTest extends ServiceTest implements IsolationReportTest, DoorTest {

    private static final String OTHER_AGGREGATOR = "AGG-1002";

    @Override
    public World world() {
        String a = Given.partner();
        String b = partnerOfTheOther();
        Cast cast = new Cast(Given.AGGREGATOR, OTHER_AGGREGATOR, a, b, id(), id(), id());
        return new World(cast.actors())
                .object("contract", Map.of("id", Given.draft(a, "2024-03-21")), "csp-a", "aggregator-a")
                .object("contract", Map.of("id", Given.draft(b, "2024-03-21")), "csp-b", "aggregator-b")
                .missing("contract", Map.of("id", id()))
                .object("change-request", Map.of("id", change(a)), "csp-a", "aggregator-a")
                .object("change-request", Map.of("id", change(b)), "csp-b", "aggregator-b")
                .missing("change-request", Map.of("id", id()))
                .object("opportunity", Map.of("id", opportunity(a)), "csp-a")
                .object("opportunity", Map.of("id", opportunity(b)), "csp-b")
                .missing("opportunity", Map.of("id", id()))
                .object("sales-enquiry", Map.of("id", enquiry(a)), "csp-a")
                .object("sales-enquiry", Map.of("id", enquiry(b)), "csp-b")
                .missing("sales-enquiry", Map.of("id", id()))
                .object("price-book", Map.of("id", priceBook("/price-books")), "vmware")
                .object("price-book-draft", Map.of("id", priceBook("/services/vmc-aws/price-book-drafts")), "vmware")
                .missing("price-book-draft", Map.of("id", id()))
                .missing("price-book", Map.of("id", id()));
    }

    private static String partnerOfTheOther() {
        String partner = Given.stranger();
        Topics.publish("partner.aggregator-chosen.v1", partner, """
                {"partnerId": "%s", "aggregatorId": "%s", "chosenAt": "2024-02-01T08:00:00Z"}
                """.formatted(partner, OTHER_AGGREGATOR));
        Awaitility.await().until(() -> Rows.count("partner_projection", "partner_id", partner) == 1);
        return partner;
    }

    private static String enquiry(String partner) {
        return once(csp(partner))
                .body("{\"service\": \"sd-wan\", \"question\": \"Twenty branches?\"}")
                .post("/sales-enquiries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String change(String partner) {
        String aggregator = csp(partner).get("/contracts").jsonPath().getString("items[0].aggregatorId");
        String contract = Given.signed(partner, "2024-03-01");
        confirming(() -> aggregator(aggregator), "/contracts/" + contract + "/document")
                .post("/contracts/" + contract + "/countersignature")
                .then()
                .statusCode(200);
        confirming(() -> vmware(), "/contracts/" + contract + "/document")
                .post("/contracts/" + contract + "/approval")
                .then()
                .statusCode(200);
        return Given.change(partner, contract, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}");
    }

    private static String opportunity(String partner) {
        return once(csp(partner))
                .body("""
                        {"customerName": "Deal of %s", "service": "vmc-aws", "startsOn": "2024-03-11",
                         "probabilityPercent": 60, "expectedMonthlyMsrp": {"amount": "1500.5", "currency": "USD"}}
                        """.formatted(partner))
                .post("/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String priceBook(String path) {
        return once(vmware())
                .body("""
                        {%s"currency": "USD", "startsOn": "2020-01-01", "endsOn": "2020-12-30",
                         "skus": [{"sku": "G95FST5F", "name": "Requests", "unit": "Requests", "listUnitPrice": "0.0000004"}]}
                        """.formatted(path.equals("/price-books") ? "\"service\": \"vmc-aws\", " : ""))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
