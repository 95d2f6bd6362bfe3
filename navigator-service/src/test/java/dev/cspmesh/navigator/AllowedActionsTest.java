package dev.cspmesh.navigator;

import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.kit.test.lifecycle.AllowedActionsWalk;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;
import dev.cspmesh.navigator.access.AccessLifeCycle;
import dev.cspmesh.navigator.access.AccessStatus;
import dev.cspmesh.navigator.activation.ActivationLifeCycle;
import dev.cspmesh.navigator.activation.ActivationStatus;
import dev.cspmesh.navigator.customer.CustomerLifeCycle;
import dev.cspmesh.navigator.customer.CustomerOrganizationStatus;
import dev.cspmesh.navigator.customerrequest.CustomerRequestLifeCycle;
import dev.cspmesh.navigator.customerrequest.CustomerRequestStatus;
import dev.cspmesh.navigator.invitation.InvitationLifeCycle;
import dev.cspmesh.navigator.invitation.InvitationStatus;
import dev.cspmesh.navigator.organization.ProviderLifeCycle;
import dev.cspmesh.navigator.organization.ProviderOrganizationStatus;
import dev.cspmesh.navigator.sddc.SddcLifeCycle;
import dev.cspmesh.navigator.sddc.SddcStatus;
import dev.cspmesh.navigator.terms.TermsLifeCycle;
import dev.cspmesh.navigator.terms.TermsStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the views of navigator offer is what can be done, in every state. */
@QuarkusTest
class AllowedActionsTest extends ServiceTest implements AllowedActionsWalk {

    private static final String CSP = "csp-saas";
    private static final String CUSTOMER = "customer";
    private static final String PARTNER = "partner";
    private static final String CUSTOMER_ID = "customerId";

    @Inject
    Pool database;

    @Override
    public List<WalkedAggregate> aggregates() {
        return List.of(
                invitations(),
                terms(),
                providers(),
                customers(),
                customerRequests(),
                accessGrants(),
                activations(),
                sddcs());
    }

    /** Opening needs no caller but the token, which VMware does not hold; so only the partner is walked. */
    private WalkedAggregate invitations() {
        return WalkedAggregate.of(InvitationLifeCycle.TABLE, "/invitations/{id}")
                .state(InvitationStatus.PREPARED, () -> {
                    String partner = Given.partnerId();
                    Given.contractActivated(partner, "vmc-aws");
                    soon().until(() -> csp(partner)
                            .get("/invitations")
                            .path("items.size()")
                            .equals(1));
                    return invitation(partner, csp(partner).get("/invitations").path("items[0].id"))
                            .with("token", "x".repeat(43));
                })
                .state(InvitationStatus.SENT, () -> sent(Given.partnerId()))
                .state(InvitationStatus.OPENED, this::filled)
                .state(InvitationStatus.ACCEPTED, () -> {
                    WalkedObject filled = filled();
                    String invitation = "/invitations/" + filled.get("id");
                    based(once(provider(filled)), provider(filled), invitation)
                            .post(invitation + "/completion")
                            .then()
                            .statusCode(201);
                    return filled;
                })
                .state(InvitationStatus.EXPIRED, () -> {
                    WalkedObject sent = sent(Given.partnerId());
                    run("update invitation set expires_at = now() - interval '1 day' where id = $1", sent.get("id"));
                    awaitStatus(provider(sent), "/invitations/" + sent.get("id"), "EXPIRED");
                    return sent;
                })
                .caller(CSP, AllowedActionsTest::provider)
                .body("openInvitation", sent -> "{\"token\":\"%s\"}".formatted(sent.get("token")));
    }

    private static WalkedObject sent(String partner) {
        Given.partnerApproved(partner);
        Given.contractActivated(partner, "vmc-aws");
        String id = Given.invitationSent(partner).getString("items[0].id");
        return invitation(partner, id).with("token", Given.mailedToken(partner));
    }

    private WalkedObject filled() {
        WalkedObject sent = sent(Given.partnerId());
        anyone().body("{\"token\":\"%s\"}".formatted(sent.get("token")))
                .post("/invitations/openings")
                .then()
                .statusCode(200);
        Given.wizardFilled(sent.get(PARTNER), sent.get("id"));
        return sent;
    }

    private static WalkedObject invitation(String partner, String id) {
        return WalkedObject.of(id).with(PARTNER, partner);
    }

    /** A customer reads published terms only; a draft is looked at by its provider alone. */
    private WalkedAggregate terms() {
        Given.Served at = Given.activeService().at();
        return WalkedAggregate.of(TermsLifeCycle.TABLE, "/terms-of-service/{id}")
                .state(
                        TermsStatus.DRAFT,
                        () -> of(at, Given.draftTerms(at.partnerId())).with("reader", CSP))
                .state(
                        TermsStatus.PUBLISHED,
                        () -> of(at, Given.publishedTerms(at.partnerId())).with("reader", CUSTOMER))
                .caller(CSP, AllowedActionsTest::provider)
                .caller(CUSTOMER, terms -> terms.get("reader").equals(CSP) ? provider(terms) : atCustomer(terms));
    }

    private WalkedAggregate providers() {
        Given.Served at = Given.activeService().at();
        String id = csp(at.partnerId()).get("/provider-organizations").path("items[0].id");
        return WalkedAggregate.of(ProviderLifeCycle.TABLE, "/provider-organizations/{id}")
                .state(ProviderOrganizationStatus.ACTIVE, () -> of(at, id))
                .state(ProviderOrganizationStatus.SUSPENDED, AllowedActionsTest::suspended)
                .caller(CSP, AllowedActionsTest::provider)
                .caller("vmware", provider -> vmware())
                .body("draftTerms", provider -> "{\"title\":\"Terms\",\"text\":\"1. We serve you.\"}")
                .body("createCustomerOrganization", provider -> organization());
    }

    private static WalkedObject suspended() {
        String partner = Given.onboardedPartner();
        String id = csp(partner).get("/provider-organizations").path("items[0].id");
        Topics.publish("partner.suspended.v1", partner, """
                {"partnerId":"%s","reason":"Bills are not paid","suspendedAt":"%s"}
                """.formatted(partner, Instant.now()));
        soon().untilAsserted(() ->
                csp(partner).get("/provider-organizations/" + id).then().body("status", equalTo("SUSPENDED")));
        return WalkedObject.of(id).with(PARTNER, partner);
    }

    private WalkedAggregate customers() {
        Given.ActiveService service = Given.activeService();
        return WalkedAggregate.of(CustomerLifeCycle.TABLE, "/customer-organizations/{id}")
                .state(
                        CustomerOrganizationStatus.ACTIVE,
                        () -> WalkedObject.at(Map.of(
                                        "id", service.at().customerId(),
                                        "service", "vmc-aws",
                                        "activationId", UUID.randomUUID(),
                                        "sddcId", UUID.randomUUID()))
                                .with(PARTNER, service.at().partnerId())
                                .with(CUSTOMER_ID, service.at().customerId()))
                .caller(CSP, AllowedActionsTest::provider)
                .caller(CUSTOMER, AllowedActionsTest::atCustomer)
                .body("requestAccess", customer -> access("FULL"))
                .body("activateService", customer -> "{\"service\":\"vmc-aws\"}")
                .body("provisionSddc", customer -> sddc(service.id()));
    }

    private WalkedAggregate customerRequests() {
        String partner = Given.activeService().at().partnerId();
        return WalkedAggregate.of(CustomerRequestLifeCycle.TABLE, "/customer-requests/{id}")
                .state(CustomerRequestStatus.OPEN, () -> request(partner))
                .state(CustomerRequestStatus.ACCEPTED, () -> decided(request(partner), "/acceptance", acceptance()))
                .state(CustomerRequestStatus.REJECTED, () -> decided(request(partner), "/rejection", rejection()))
                .caller(CSP, AllowedActionsTest::provider)
                .body("acceptCustomerRequest", request -> acceptance())
                .body("rejectCustomerRequest", request -> rejection());
    }

    private static String organization() {
        return acceptance().strip().replace("{\"country\"", "{\"name\":\"Hafen Logistik AG\",\"country\"");
    }

    private static WalkedObject request(String partner) {
        return WalkedObject.of(Given.customerRequested(partner)).with(PARTNER, partner);
    }

    private static WalkedObject decided(WalkedObject request, String decision, String body) {
        String path = "/customer-requests/" + request.get("id");
        based(once(provider(request)), provider(request), path)
                .body(body)
                .post(path + decision)
                .then()
                .statusCode(200);
        return request;
    }

    private static String acceptance() {
        return """
                {"country":"DE","contact":{"firstName":"Ada","lastName":"Berg","email":"ada.%s@hafen.example"}}
                """.formatted(UUID.randomUUID());
    }

    private static String rejection() {
        return "{\"reason\":\"It stays with its own organization.\"}";
    }

    private WalkedAggregate accessGrants() {
        String partner = Given.activeService().at().partnerId();
        return WalkedAggregate.of(AccessLifeCycle.TABLE, "/customer-organizations/{customerId}/access-grants/{service}")
                .state(AccessStatus.REQUESTED, () -> requested(partner))
                .state(AccessStatus.GRANTED, () -> granted(partner))
                .state(AccessStatus.EXPIRED, () -> {
                    WalkedObject granted = granted(partner);
                    run(
                            "update access_grant set effective_until = current_date - 2 where customer_organization_id = $1",
                            granted.get(CUSTOMER_ID));
                    awaitStatus(provider(granted), grant(granted), "EXPIRED");
                    return granted;
                })
                .caller(CSP, AllowedActionsTest::provider)
                .caller(CUSTOMER, AllowedActionsTest::atCustomer)
                .body("requestAccess", grant -> access("PARTIAL"));
    }

    private static WalkedObject requested(String partner) {
        String customer = Given.customerOf(partner);
        WalkedObject grant = WalkedObject.at(Map.of(CUSTOMER_ID, customer, "service", "vmc-aws"))
                .with(PARTNER, partner);
        provider(grant).body(access("FULL")).put(grant(grant)).then().statusCode(200);
        return grant;
    }

    private static WalkedObject granted(String partner) {
        WalkedObject grant = requested(partner);
        based(once(atCustomer(grant)), atCustomer(grant), grant(grant))
                .post(grant(grant) + "/approval")
                .then()
                .statusCode(200);
        return grant;
    }

    private static String grant(WalkedObject grant) {
        return "/customer-organizations/%s/access-grants/vmc-aws".formatted(grant.get(CUSTOMER_ID));
    }

    private static String access(String level) {
        return "{\"level\":\"%s\",\"permissions\":%s,\"endsOn\":\"%s\"}"
                .formatted(
                        level,
                        level.equals("PARTIAL") ? "[\"vm.read\"]" : "[]",
                        Given.today().plusDays(30));
    }

    /** Where trying again is not offered, the walk sends another service: the same one again would change nothing. */
    private WalkedAggregate activations() {
        Given.Served at = Given.activeService().at();
        return WalkedAggregate.of(
                        ActivationLifeCycle.TABLE, "/customer-organizations/{customerId}/services/{activationId}")
                .state(ActivationStatus.ACTIVATING, () -> {
                    WalkedObject working = activation(at, "aria-cost");
                    stopped(
                            "service_activation",
                            "activation_id",
                            "ACTIVATION",
                            "ACTIVATING",
                            working.get("activationId"));
                    return working;
                })
                .state(ActivationStatus.ACTIVE, () -> activation(at, "aria-cost"))
                .state(ActivationStatus.FAILED, () -> {
                    WalkedObject failed = activation(at, "vmc-aws");
                    stopped("service_activation", "activation_id", "ACTIVATION", "FAILED", failed.get("activationId"));
                    return failed;
                })
                .caller(CSP, AllowedActionsTest::provider)
                .caller(CUSTOMER, AllowedActionsTest::atCustomer)
                .body("activateService", activation -> "{\"service\":\"%s\"}".formatted(activation.get("asked")))
                .body("provisionSddc", activation -> sddc(activation.get("activationId")));
    }

    private static WalkedObject activation(Given.Served at, String askedAgain) {
        return WalkedObject.at(Map.of(
                        CUSTOMER_ID, at.customerId(), "activationId", at.activation(), "sddcId", UUID.randomUUID()))
                .with(PARTNER, at.partnerId())
                .with("asked", askedAgain);
    }

    private WalkedAggregate sddcs() {
        Given.ActiveService service = Given.activeService();
        return WalkedAggregate.of(SddcLifeCycle.TABLE, "/customer-organizations/{customerId}/sddcs/{sddcId}")
                .state(SddcStatus.PROVISIONING, () -> {
                    WalkedObject working = ready(service, 4);
                    stopped("sddc", "sddc_id", "SDDC", "PROVISIONING", working.get("sddcId"));
                    return working;
                })
                .state(SddcStatus.READY, () -> ready(service, 4))
                .state(SddcStatus.FAILED, () -> {
                    WalkedObject failed = ready(service, 3);
                    stopped("sddc", "sddc_id", "SDDC", "FAILED", failed.get("sddcId"));
                    return failed;
                })
                .caller(CSP, AllowedActionsTest::provider)
                .caller(CUSTOMER, AllowedActionsTest::atCustomer)
                .body(
                        "provisionSddc",
                        sddc -> sddc(service.id()).replace("\"hosts\":3", "\"hosts\":" + sddc.get("hosts")));
    }

    /** @param hosts that are asked for again */
    private static WalkedObject ready(Given.ActiveService service, int hosts) {
        String id = UUID.randomUUID().toString();
        String path = service.at().path() + "/sddcs/" + id;
        csp(service.at().partnerId()).body(sddc(service.id())).put(path).then().statusCode(202);
        awaitStatus(csp(service.at().partnerId()), path, "READY");
        return WalkedObject.at(Map.of(CUSTOMER_ID, service.at().customerId(), "sddcId", id))
                .with(PARTNER, service.at().partnerId())
                .with("hosts", hosts);
    }

    private static String sddc(String activation) {
        return "{\"name\":\"warehouse\",\"region\":\"eu-central-1\",\"hosts\":3,\"activationId\":\"%s\"}"
                .formatted(activation);
    }

    private static WalkedObject of(Given.Served at, String id) {
        return WalkedObject.of(id).with(PARTNER, at.partnerId()).with(CUSTOMER_ID, at.customerId());
    }

    private static RequestSpecification provider(WalkedObject object) {
        return csp(object.get(PARTNER));
    }

    private static RequestSpecification atCustomer(WalkedObject object) {
        return customer(object.get(CUSTOMER_ID));
    }

    private static void awaitStatus(RequestSpecification caller, String path, String status) {
        soon().until(() -> status.equals(caller.get(path).path("status")));
    }

    /** Puts a finished thing back into a state, with a job that is not due, so that nobody moves it on. */
    private void stopped(String table, String name, String kind, String status, String named) {
        run(
                "insert into job (kind, subject, due_at) select '%s', id::text, now() + interval '1 day' from %s where %s = $1"
                                .formatted(kind, table, name)
                        + " on conflict (kind, subject) do update set due_at = excluded.due_at, generation = job.generation + 1",
                named);
        String endpoint = table.equals("sddc") ? ", endpoint = null" : "";
        run("update %s set status = '%s'%s where %s = $1".formatted(table, status, endpoint, name), named);
    }

    private void run(String sql, String id) {
        database.preparedQuery(sql)
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
