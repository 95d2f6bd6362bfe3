package dev.cspmesh.billing.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.TestClock;
import dev.cspmesh.billing.rating.FocusRow;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample of real usage through the API: what comes back is exact. */
@QuarkusTest
class FocusSampleApiTest extends ServiceTest {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.0000000001");

    @Test
    void the_list_amount_of_487_of_499_real_rows_is_their_list_cost() {
        TestClock.moveTo("2024-10-01T12:00:00Z");
        List<FocusRow> rows = FocusRow.sample();
        Deal deal = new Deal();
        rows.stream()
                .collect(Collectors.toMap(FocusRow::sku, row -> row, (one, same) -> one))
                .values()
                .forEach(row -> deal.selling(row.sku(), row.unit(), row.listUnitPrice()));
        deal.known(this);

        batch(vmware())
                .body(rows.stream().map(row -> event(deal, row)).collect(Collectors.joining(",", "[", "]")))
                .post("/usage-events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(499));

        Map<String, BigDecimal> amounts = listAmounts(deal);
        assertThat(rows.stream()
                        .filter(row -> amounts.get(row.id())
                                        .subtract(new BigDecimal(row.listCost()))
                                        .abs()
                                        .compareTo(TOLERANCE)
                                <= 0))
                .hasSize(487);
    }

    private static String event(Deal deal, FocusRow row) {
        String event = deal.usage(
                row.id(),
                deal.subscription,
                row.sku(),
                row.unit(),
                row.quantity(),
                row.startsAt().toString(),
                row.endsAt().toString());
        return row.quantity().startsWith("-") ? event.replace("\"sku\"", "\"correction\": true, \"sku\"") : event;
    }

    private static Map<String, BigDecimal> listAmounts(Deal deal) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        String order = csp(deal.partner).get("/orders").path("items[0].id");
        String path = "/orders/" + order + "/usage?limit=200";
        while (!path.isEmpty()) {
            Response page = csp(deal.partner).get(path);
            List<Map<String, String>> usage = page.jsonPath().getList("items");
            usage.forEach(each -> amounts.put(each.get("id"), new BigDecimal(each.get("listAmount"))));
            String link = page.header("Link");
            path = link == null ? "" : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return amounts;
    }
}
