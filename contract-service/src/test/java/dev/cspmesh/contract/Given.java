package dev.cspmesh.contract;

import dev.cspmesh.kit.test.Topics;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** States that tests start from, reached through the API and through facts. */
public final class Given extends ServiceTest {

    public static final String AGGREGATOR = "AGG-1001";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Given() {}

    /** Prices of a service since 2020-12-31, if it has none yet; also before the first request can be sent. */
    public static void sold(String service, String currency) {
        String sql = """
                insert into price_book (id, service, currency, book_version, valid_from, published_at)
                select uuidv7(), ?, ?, (select coalesce(max(book_version), 0) + 1 from price_book
                    where service = ? and currency = ?), '2020-12-31', now() on conflict do nothing
                """;
        try (Connection connection = Rows.connect();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, service);
            insert.setString(2, currency);
            insert.setString(3, service);
            insert.setString(4, currency);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A partner ID that nothing is known of. */
    public static String stranger() {
        sold("vmc-aws", "USD");
        return "CSP-" + NEXT.getAndIncrement();
    }

    /** A partner that has chosen {@link #AGGREGATOR}; {@code behaviour} is partner-service's when asked about it. */
    public static String partner(String behaviour) {
        String partnerId = stranger() + behaviour;
        Topics.publish("partner.aggregator-chosen.v1", partnerId, """
                {"partnerId": "%s", "aggregatorId": "%s", "chosenAt": "2024-02-01T08:00:00Z"}
                """.formatted(partnerId, AGGREGATOR));
        Awaitility.await().until(() -> Rows.count("partner_projection", "partner_id", partnerId) == 1);
        return partnerId;
    }

    public static String partner() {
        return partner("");
    }

    /** A customer organization that navigator-service made for this partner. */
    public static String customerOf(String partner) {
        String customer = UUID.randomUUID().toString();
        Topics.publish("customer.created.v1", customer, """
                {"customerOrganizationId": "%s", "providerOrganizationId": "%s", "partnerId": "%s", "name": "Hafen Logistik AG",
                 "country": "DE", "contact": {"firstName": "Ada", "lastName": "Berg", "email": "ada.berg@hafen.example"},
                 "nextActions": {}}
                """.formatted(customer, UUID.randomUUID(), partner));
        Awaitility.await()
                .until(() -> Rows.count("customer_organization_projection", "customer_organization_id", customer) == 1);
        return customer;
    }

    /** A form for a contract of 12 months at level L10 of VMware Cloud on AWS. */
    public static String form(String startsOn) {
        return """
                {"service": "vmc-aws", "level": "L10", "type": "COMMIT", "termMonths": 12, "startsOn": "%s", "currency": "USD"}
                """.formatted(startsOn);
    }

    public static String draft(String partnerId, String startsOn) {
        return once(csp(partnerId))
                .body(form(startsOn))
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String signed(String partnerId, String startsOn) {
        String id = draft(partnerId, startsOn);
        confirming(() -> csp(partnerId), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(200);
        return id;
    }

    public static String countersigned(String partnerId, String startsOn) {
        String id = signed(partnerId, startsOn);
        confirming(() -> aggregator(AGGREGATOR), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/countersignature")
                .then()
                .statusCode(200);
        return id;
    }

    /** In force if the first day has come by the tests' clock, else waiting for it. */
    public static String approved(String partnerId, String startsOn) {
        String id = countersigned(partnerId, startsOn);
        confirming(() -> vmware(), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }

    /** A change that its CSP asks for; what is an amendment waits for its signature. */
    public static String change(String partnerId, String contract, String change) {
        return once(csp(partnerId))
                .body(reasoned(change))
                .post("/contracts/" + contract + "/change-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** With the reason that every change has. */
    public static String reasoned(String change) {
        return change.strip().replaceFirst("\\}$", ", \"reason\": \"Three new customers.\"}");
    }

    /** The CSP signs an amendment. */
    public static String changeSigned(String partnerId, String change) {
        return step(() -> csp(partnerId), change, "signature");
    }

    /** The aggregator consents to an amendment that its CSP signed. */
    public static String changeConsented(String partnerId, String change) {
        changeSigned(partnerId, change);
        return step(() -> aggregator(AGGREGATOR), change, "consent");
    }

    /** All agree to an amendment, VMware where it is asked. */
    public static String changeAgreed(String partnerId, String change) {
        changeConsented(partnerId, change);
        return "PENDING_APPROVAL"
                        .equals(vmware().get("/change-requests/" + change).path("status"))
                ? step(() -> vmware(), change, "approval")
                : change;
    }

    private static String step(Supplier<RequestSpecification> who, String change, String step) {
        confirming(who, "/change-requests/" + change + "/document")
                .post("/change-requests/" + change + "/" + step)
                .then()
                .statusCode(200);
        return change;
    }

    /** Like {@link #approved}, for two months: it can be renewed from its first day on. */
    public static String shortTerm(String partnerId, String startsOn) {
        String id = once(csp(partnerId))
                .body(form(startsOn).replace("\"termMonths\": 12", "\"termMonths\": 2"))
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return agreed(partnerId, id);
    }

    /** All agree to a draft. */
    public static String agreed(String partnerId, String id) {
        confirming(() -> csp(partnerId), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(200);
        confirming(() -> aggregator(AGGREGATOR), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/countersignature")
                .then()
                .statusCode(200);
        confirming(() -> vmware(), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }

    public static void awaitStatus(String contract, String status) {
        Awaitility.await()
                .until(() ->
                        status.equals(vmware().get("/contracts/" + contract).path("status")));
    }

    /** VMware wants to be asked from this commitment a month on. */
    public static ValidatableResponse threshold(String amount, String currency) {
        return confirming(() -> vmware(), "/approval-thresholds/" + currency)
                .body("{\"monthlyCommitment\": {\"amount\": \"%s\", \"currency\": \"%s\"}}".formatted(amount, currency))
                .put("/approval-thresholds/" + currency)
                .then();
    }
}
