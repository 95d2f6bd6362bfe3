package dev.cspmesh.navigator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people narrow the lists by. */
@QuarkusTest
class ListFiltersTest extends ServiceTest {

    private static final String MUCH_LATER = "2199-01-01T00:00:00Z";

    private static Optional<Given.ActiveService> made = Optional.empty();

    @ParameterizedTest
    @CsvSource({"/invitations", "/provider-organizations"})
    void vmware_finds_the_one_of_a_partner(String list) {
        String partner = filled().at().partnerId();

        vmware().get(list + "?partnerId=" + partner)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].partnerId", equalTo(partner));
        vmware().get(list + "?partnerId=CSP-nobody").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/invitations, ACCEPTED",
        "/provider-organizations, ACTIVE",
        "/customer-organizations, ACTIVE",
        "/terms-of-service, PUBLISHED",
        "/customer-requests, OPEN",
        "{customer}/services, ACTIVE",
        "{customer}/sddcs, READY",
        "{customer}/access-grants, REQUESTED"
    })
    void a_list_is_narrowed_by_state_and_by_what_changed_since(String list, String state) {
        Given.ActiveService service = filled();
        Supplier<RequestSpecification> csp = () -> csp(service.at().partnerId());
        String path = list.replace("{customer}", service.at().path());
        soon().until(() -> !csp.get()
                .get(path + "?status=" + state)
                .jsonPath()
                .getList("items")
                .isEmpty());

        csp.get()
                .get(path + "?status=" + state)
                .then()
                .body("items", hasSize(greaterThan(0)))
                .body("items.status", everyItem(equalTo(state)));
        String changedAt = csp.get().get(path + "?status=" + state).path("items[0].changedAt");
        csp.get()
                .get(path + "?status=" + state + "&changedSince=" + changedAt)
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThan(0)));
        csp.get().get(path + "?changedSince=" + MUCH_LATER).then().body("items", hasSize(0));
        csp.get().get(path + "?sort=-changedAt").then().statusCode(200).body("items", not(hasSize(0)));
    }

    @Test
    void customers_are_narrowed_by_country_and_service() {
        Given.ActiveService service = filled();
        Given.customerOf(service.at().partnerId());

        narrowed(service, "/customer-organizations", "service=vmc-aws", "service=horizon-cloud");
        narrowed(service, "/customer-organizations", "country=DE", "country=JP");
    }

    @Test
    void requests_of_deals_are_narrowed_by_service_and_first_day() {
        Given.ActiveService service = filled();

        narrowed(service, "/customer-requests", "service=vmc-aws", "service=bitnami");
        narrowed(service, "/customer-requests", "startsFrom=2024-10-01", "startsFrom=2024-10-02");
        narrowed(service, "/customer-requests", "startsBefore=2024-10-02", "startsBefore=2024-10-01");
        narrowed(
                service,
                "/customer-requests",
                "status=OPEN",
                "customerOrganizationId=" + service.at().customerId());
    }

    @Test
    void what_a_customer_has_is_narrowed_by_service_activation_region_and_level() {
        Given.ActiveService service = filled();
        String at = service.at().path();

        narrowed(service, at + "/services", "service=vmc-aws", "service=bitnami");
        narrowed(service, at + "/sddcs", "activationId=" + service.id(), "activationId=" + UUID.randomUUID());
        narrowed(service, at + "/sddcs", "region=eu-central-1", "region=eu-central-9");
        narrowed(service, at + "/access-grants", "service=vmc-aws", "service=bitnami");
        narrowed(service, at + "/access-grants", "level=NONE", "level=FULL,PARTIAL");
    }

    @Test
    void where_nothing_is_in_effect_there_is_no_last_day() {
        Given.ActiveService service = filled();

        csp(service.at().partnerId())
                .get(service.at().path() + "/access-grants/vmc-aws")
                .then()
                .body("effective.level", equalTo("NONE"))
                .body("effective.containsKey('validUntil')", equalTo(false))
                .body("requested.containsKey('validUntil')", equalTo(true));
    }

    private static void narrowed(Given.ActiveService service, String list, String some, String none) {
        csp(service.at().partnerId())
                .get(list + "?" + some)
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThan(0)));
        csp(service.at().partnerId())
                .get(list + "?" + none)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    /** A customer with a service, a data center and requested access; its provider has a won deal. Made once. */
    private static synchronized Given.ActiveService filled() {
        if (made.isEmpty()) {
            Given.Served at = Given.servedCustomer();
            made = Optional.of(new Given.ActiveService(at, at.activation()));
            Given.customerRequested(at.partnerId());
            put(made.get(), "/access-grants/vmc-aws", """
                    {"level":"FULL","validUntil":"%s"}""".formatted(
                            Given.today().plusDays(30)));
            put(made.get(), "/sddcs/" + UUID.randomUUID(), """
                    {"name":"warehouse","region":"eu-central-1","hosts":3,"activationId":"%s"}""".formatted(
                            made.get().id()));
        }
        return made.get();
    }

    private static void put(Given.ActiveService service, String what, String body) {
        csp(service.at().partnerId())
                .body(body)
                .put(service.at().path() + what)
                .then()
                .statusCode(lessThan(300));
    }
}
