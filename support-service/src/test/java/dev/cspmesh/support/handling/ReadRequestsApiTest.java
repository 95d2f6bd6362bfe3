package dev.cspmesh.support.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.cspmesh.support.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadRequestsApiTest extends RequestApi {

    @Test
    void a_customer_reads_its_own_request_with_an_etag() {
        String id = ofCustomer();

        customerA1()
                .get("/requests/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(id))
                .body("description", equalTo(DESCRIPTION))
                .body("customerOrganizationId", equalTo(Neighbours.A1.id().toString()));
    }

    @Test
    void a_csp_reads_its_customers_request_and_whose_it_is() {
        cspA().get("/requests/" + ofCustomer())
                .then()
                .statusCode(200)
                .body("customerName", equalTo(Neighbours.A1.name()))
                .body(
                        "allowedActions.action",
                        hasItems("startRequest", "rejectRequest", "writeNote", "escalateRequest"));
    }

    @Test
    void a_foreign_request_answers_as_a_missing_one() {
        String customers = ofCustomer();
        String csps = ofCsp();

        hidden(() -> customer(Neighbours.A2), customers);
        hidden(() -> customer(Neighbours.B1), customers);
        hidden(RequestApi::cspB, customers);
        hidden(ReadRequestsApiTest::vmware, customers);
        hidden(ReadRequestsApiTest::aggregator, customers);
        hidden(RequestApi::customerA1, csps);
        hidden(RequestApi::cspB, csps);
        hidden(ReadRequestsApiTest::aggregator, csps);
    }

    @Test
    void lists_hold_what_each_may_see() {
        String customers = ofCustomer();
        String csps = ofCsp();

        assertThat(ids(customerA1())).contains(customers).doesNotContain(csps);
        assertThat(ids(customer(Neighbours.A2))).doesNotContain(customers, csps);
        assertThat(ids(cspA())).contains(customers, csps);
        assertThat(ids(cspB())).doesNotContain(customers, csps);
        assertThat(ids(vmware())).contains(csps).doesNotContain(customers);
        assertThat(ids(aggregator())).isEmpty();
    }

    @Test
    void a_list_comes_in_pages() {
        String first = ofCustomer();
        String second = ofCustomer();

        Response page = customerA1().get("/requests?limit=1");
        page.then().statusCode(200).body("items", hasSize(1)).header("Link", containsString("rel=\"next\""));

        customerA1()
                .get("/requests?limit=1&after=" + first)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second)));
    }

    @Test
    void a_list_can_be_cut_to_a_state() {
        String started = ofCustomer();
        String waiting = ofCustomer();
        move(cspA(), started, "start").statusCode(200);

        cspA().get("/requests?limit=200&sort=-openedAt&status=inProgress")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(equalTo("inProgress")))
                .body("items.id", hasItem(started))
                .body("items.id", not(hasItem(waiting)));
    }

    @Test
    void a_list_takes_several_states_and_counts_all_of_them() {
        String started = ofCustomer();
        String waiting = ofCustomer();
        String cancelled = ofCustomer();
        move(cspA(), started, "start").statusCode(200);
        move(customerA1(), cancelled, "cancellation").statusCode(200);

        Response list = cspA().get("/requests?limit=1&count=true&status=inProgress,acknowledged&customerOrganizationId="
                + Neighbours.A1.id());

        list.then().statusCode(200).body("items", hasSize(1)).body("total", greaterThanOrEqualTo(2));
        assertThat(ids("sort=-openedAt&status=inProgress,acknowledged&severity=3,4&level=L1&desk=CSP&product=vmc-aws"))
                .contains(started, waiting)
                .doesNotContain(cancelled);
        assertThat(ids("severity=1,2")).doesNotContain(started, waiting);
    }

    @Test
    void a_list_can_be_searched_and_ordered() {
        String first = ofCustomer();
        String second = ofCustomer();
        note(cspA(), first, "We are on it.", "PUBLIC").statusCode(201);
        String since = "&openedFrom=" + cspA().get("/requests/" + first).path("openedAt");

        assertThat(ids("q=HANGS&sort=-changedAt" + since)).containsSubsequence(first, second);
        assertThat(ids("sort=openedAt" + since)).containsSubsequence(first, second);
        assertThat(ids("q=nothing-like-this")).isEmpty();
        String changed = cspA().get("/requests/" + first).path("changedAt");
        assertThat(ids("changedSince=" + changed)).contains(first).doesNotContain(second);
    }

    @Test
    void a_filter_or_page_that_makes_no_sense_is_refused() {
        for (String query : List.of("status=IN_PROGRESS", "limit=0", "limit=201", "after=yesterday")) {
            cspA().get("/requests?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"));
        }
    }

    @Test
    void nobody_reads_without_a_token() {
        anyone().get("/requests").then().statusCode(401);
        anyone().get("/requests/" + unknown()).then().statusCode(401);
        anyone().get("/requests/" + unknown() + "/notes").then().statusCode(401);
    }

    @Test
    void an_identifier_that_is_none_is_not_found() {
        cspA().get("/requests/17").then().statusCode(404).contentType("application/problem+json");
    }

    /** Every operation on the request answers this caller byte for byte as on one that does not exist. */
    private static void hidden(Supplier<RequestSpecification> who, String id) {
        String missing = unknown();
        for (String path : List.of("", "/notes")) {
            Response foreign = who.get().get("/requests/" + id + path);
            Response absent = who.get().get("/requests/" + missing + path);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.asString().replace(id, "ID"))
                    .isEqualTo(absent.asString().replace(missing, "ID"));
        }
    }

    private static List<String> ids(String query) {
        return cspA().get("/requests?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> ids(RequestSpecification who) {
        return who.get("/requests?limit=200&sort=-openedAt")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
