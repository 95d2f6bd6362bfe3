package dev.cspmesh.navigator;

import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.kit.test.Topics;
import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** States that tests start from, reached through the API and through other services' events. */
public final class Given extends ServiceTest {

    private static final Pattern LINK = Pattern.compile("/onboarding\\?token=([A-Za-z0-9_-]{43})");

    private static Optional<ActiveService> shared = Optional.empty();
    private static boolean listed;

    private Given() {}

    /** A number that no other test uses. */
    public static String partnerId() {
        return "CSP-" + UUID.randomUUID().toString().substring(0, 13);
    }

    public static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    public static void partnerApproved(String partnerId) {
        Topics.publish("partner.approved.v1", partnerId, """
                {"partnerId":"%1$s","applicationId":"%2$s","legalName":"Nordwind <Cloud> GmbH","country":"DE",
                 "contact":{"firstName":"Mara","lastName":"Lindt","email":"%3$s"},"approvedOn":"2024-08-01"}
                """.formatted(partnerId, UUID.randomUUID(), email(partnerId)));
    }

    public static String email(String partnerId) {
        return partnerId.toLowerCase(java.util.Locale.ROOT) + "@nordwind.example";
    }

    public static void serviceListed(String code, boolean integrated, boolean free) {
        Topics.publish("service.listed.v1", code, """
                {"code":"%s","name":"Service","family":"F","navigatorIntegrated":%s,"competencyRequired":false,
                 "free":%s,"supportDesk":"GSS"}
                """.formatted(code, integrated, free));
    }

    /** The contract's id. */
    public static String contractActivated(String partnerId, String service) {
        String id = UUID.randomUUID().toString();
        Topics.publish("contract.activated.v1", id, """
                {"contractId":"%1$s","number":"C-1","partnerId":"%2$s","aggregatorId":"AGG-1001","service":"%3$s",
                 "type":"COMMIT","currency":"USD","startsOn":"%4$s","endsOn":"%5$s","billingZone":"UTC",
                 "underageBilled":true,"isDefault":true}
                """.formatted(
                        id, partnerId, service, today().minusDays(30), today().plusDays(300)));
        return id;
    }

    /** A won deal's request for a customer organization. */
    public static String customerRequested(String partnerId) {
        String id = UUID.randomUUID().toString();
        customerRequested(id, partnerId);
        soon().until(() -> csp(partnerId).get("/customer-requests/" + id).statusCode() == 200);
        return id;
    }

    public static void customerRequested(String opportunityId, String partnerId) {
        Topics.publish("opportunity.customer-requested.v1", opportunityId, """
                {"opportunityId":"%s","partnerId":"%s","customerName":"Hafen Logistik AG","service":"vmc-aws",
                 "startsOn":"2024-10-01"}
                """.formatted(opportunityId, partnerId));
    }

    /** The invitation of a partner, once its mail has left. */
    public static JsonPath invitationSent(String partnerId) {
        return soon().until(
                        () -> csp(partnerId).get("/invitations").jsonPath(),
                        found ->
                                !found.getList("items").isEmpty() && "SENT".equals(found.getString("items[0].status")));
    }

    /** The mails that a partner's contact got. */
    public static String mails(String partnerId) {
        URI mailbox = ConfigProvider.getConfig().getValue("mesh.test.mailbox", URI.class);
        return anyone().get(mailbox + "?to=" + email(partnerId)).asString();
    }

    /** The token of the invitation link in a partner's mail. */
    public static String mailedToken(String partnerId) {
        Matcher link = LINK.matcher(mails(partnerId));
        if (!link.find()) {
            throw new AssertionError("no invitation link was mailed to " + partnerId);
        }
        return link.group(1);
    }

    /** An opened invitation's id. */
    public static String openedInvitation(String partnerId) {
        partnerApproved(partnerId);
        contractActivated(partnerId, "vmc-aws");
        invitationSent(partnerId);
        return anyone().body("{\"token\":\"" + mailedToken(partnerId) + "\"}")
                .post("/invitations/openings")
                .then()
                .statusCode(200)
                .extract()
                .path("invitationId");
    }

    public static void wizardFilled(String partnerId, String invitationId) {
        String wizard = "/invitations/" + invitationId + "/wizard";
        csp(partnerId)
                .body("{\"jobTitle\":\"Head of Cloud\",\"phone\":\"+49 30 000000\"}")
                .put(wizard + "/account")
                .then()
                .statusCode(200);
        csp(partnerId)
                .body("{\"name\":\"Nordwind Cloud\",\"country\":\"DE\"}")
                .put(wizard + "/organization")
                .then()
                .statusCode(200);
        csp(partnerId)
                .body("{\"region\":\"eu-central-1\",\"language\":\"en\"}")
                .put(wizard + "/settings")
                .then()
                .statusCode(200);
    }

    /** A partner with a provider organization and an active contract for vmc-aws. */
    public static String onboardedPartner() {
        String partnerId = partnerId();
        String invitationId = openedInvitation(partnerId);
        wizardFilled(partnerId, invitationId);
        based(once(csp(partnerId)), csp(partnerId), "/invitations/" + invitationId + "/wizard")
                .post("/invitations/" + invitationId + "/completion")
                .then()
                .statusCode(201);
        return partnerId;
    }

    public static ValidatableResponse customerCreation(String partnerId) {
        return once(csp(partnerId))
                .body("""
                        {"name":"Hafen Logistik AG","country":"DE",
                         "contact":{"firstName":"Ada","lastName":"Berg","email":"ada.%s@hafen.example"}}
                        """.formatted(UUID.randomUUID()))
                .post("/customer-organizations")
                .then();
    }

    /** A customer organization's id. */
    public static String customerOf(String partnerId) {
        return customerCreation(partnerId).statusCode(201).extract().path("id");
    }

    /** Published terms' id. */
    public static String publishedTerms(String partnerId) {
        String id = draftTerms(partnerId);
        based(once(csp(partnerId)), csp(partnerId), "/terms-of-service/" + id)
                .post("/terms-of-service/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    /** Draft terms' id. */
    public static String draftTerms(String partnerId) {
        return once(csp(partnerId))
                .body("{\"title\":\"Terms\",\"text\":\"1. We serve you.\"}")
                .post("/terms-of-service")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static void termsAccepted(String partnerId, String customerId) {
        String terms = "/terms-of-service/" + publishedTerms(partnerId);
        based(once(customer(customerId)), customer(customerId), terms)
                .body("{\"person\":\"Ada Berg\"}")
                .post(terms + "/acceptances")
                .then()
                .statusCode(201);
    }

    /** A partner's customer that may be served with vmc-aws. */
    public record Served(String partnerId, String customerId) {

        public String path() {
            return "/customer-organizations/" + customerId;
        }

        public ValidatableResponse opens(String service, String activationId) {
            return csp(partnerId)
                    .body("{\"service\":\"" + service + "\"}")
                    .put(path() + "/services/" + activationId)
                    .then();
        }

        /** An active activation's id. */
        public String activation() {
            String id = UUID.randomUUID().toString();
            opens("vmc-aws", id).statusCode(202);
            soon().untilAsserted(() ->
                    csp(partnerId).get(path() + "/services/" + id).then().body("status", equalTo("ACTIVE")));
            return id;
        }
    }

    public static Served servedCustomer() {
        String partnerId = onboardedPartner();
        catalogue();
        String customerId = customerOf(partnerId);
        termsAccepted(partnerId, customerId);
        return new Served(partnerId, customerId);
    }

    /** An active service that tests only look at; made once. */
    public static synchronized ActiveService activeService() {
        if (shared.isEmpty()) {
            Served at = servedCustomer();
            shared = Optional.of(new ActiveService(at, at.activation()));
        }
        return shared.orElseThrow();
    }

    /** An active service at a customer. */
    public record ActiveService(Served at, String id) {

        public String path() {
            return at.path() + "/services/" + id;
        }
    }

    /** Services of the catalogue: integrated, not integrated, and free. Listed once. */
    public static synchronized void catalogue() {
        if (!listed) {
            serviceListed("vmc-aws", true, false);
            serviceListed("aria-cost", true, false);
            serviceListed("horizon-cloud", false, false);
            serviceListed("bitnami", true, true);
            Pool database = Arc.container().instance(Pool.class).get();
            soon().until(() -> database.query("select 1 from service_projection")
                            .execute()
                            .await()
                            .atMost(Duration.ofSeconds(5))
                            .size()
                    == 4);
            listed = true;
        }
    }
}
