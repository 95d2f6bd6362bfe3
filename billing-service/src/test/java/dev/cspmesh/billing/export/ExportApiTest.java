package dev.cspmesh.billing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports are complete, add up, and go on where they were cut off. */
@QuarkusTest
class ExportApiTest extends ServiceTest {

    @BeforeEach
    void september() {
        TestClock.moveTo("2024-09-20T12:00:00Z");
    }

    @Test
    void all_usage_is_exported_page_by_page_and_an_export_is_resumed_after_its_last_row() {
        Deal deal = new Deal().known(this);
        for (int from = 0; from < 4_500; from += 1_500) {
            Steps.report(IntStream.range(from, from + 1_500)
                    .mapToObj(i -> deal.usage(Integer.toString(i), "1.5"))
                    .toArray(String[]::new));
        }
        String order = Steps.spooled(this, deal.contract);

        List<String> all = rows(csp(deal.partner), "/orders/" + order + "/exports/usage");
        List<String> rest = rows(
                csp(deal.partner),
                "/orders/" + order + "/exports/usage?after=" + all.get(3_000).substring(0, 36));

        assertThat(all).hasSize(4_501).first().asString().startsWith("cursor,source,id,customerOrganizationId");
        assertThat(all.get(1)).contains(deal.customer.toString(), ",1.5,0.35,0.525,2024-09-10T00:00:00Z,");
        assertThat(rest).isEqualTo(all.subList(3_001, all.size()));
    }

    @Test
    void the_rows_in_focus_add_up_to_the_consolidated_bill() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.closed(this, deal, deal.contract);

        List<String> rows = rows(csp(deal.partner), "/orders/" + order + "/exports/focus");

        BigDecimal billed = rows.stream()
                .skip(1)
                .map(row -> new BigDecimal(row.substring(0, row.indexOf(','))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(billed).isEqualByComparingTo("90.00");
        assertThat(rows.get(1)).contains(deal.customer.toString(), "Alma GmbH", ",Usage,", deal.aggregator + "-000001");
        assertThat(rows.get(2)).contains(",Purchase,");
        assertThat(rows(csp(deal.partner), "/orders/" + order + "/exports/focus?after=1"))
                .isEqualTo(rows.subList(2, 3));
    }

    @Test
    void commitments_are_exported_month_by_month() {
        Deal deal = new Deal().known(this);

        List<String> rows = rows(csp(deal.partner), "/contracts/" + deal.contract + "/exports/commitments");

        assertThat(rows).hasSize(13);
        assertThat(rows.get(1)).startsWith("USD,Spend,100.00,").contains("2024-10-01T00:00:00Z,2024-09-01T00:00:00Z");
    }

    @Test
    void only_the_csp_learns_from_an_export_whose_usage_it_is() {
        Deal deal = new Deal().known(this);
        Steps.report(deal.usage("1", "100"));
        String order = Steps.spooled(this, deal.contract);

        for (RequestSpecification other : List.of(vmware(), aggregator(deal.aggregator))) {
            assertThat(rows(other, "/orders/" + order + "/exports/usage").toString()
                            + rows(other, "/orders/" + order + "/exports/focus"))
                    .contains(",0.35,")
                    .doesNotContain(deal.customer.toString(), "Alma GmbH");
        }
    }

    @Test
    void an_export_of_a_strangers_order_is_a_missing_one() {
        Deal deal = new Deal().known(this);
        String order = Steps.spooled(this, deal.contract);

        for (String path : List.of(
                "/orders/" + order + "/exports/usage",
                "/orders/" + order + "/exports/focus",
                "/contracts/" + deal.contract + "/exports/commitments",
                "/orders/" + UUID.randomUUID() + "/exports/usage")) {
            csp("CSP-999").get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    private static List<String> rows(RequestSpecification who, String path) {
        String text = who.get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .extract()
                .asString();
        return Arrays.stream(text.split("\r\n", -1))
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
