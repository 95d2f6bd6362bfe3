package dev.cspmesh.support;

import static org.awaitility.Awaitility.await;

import dev.cspmesh.kit.test.Topics;
import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;

/** The other services: what they published before a test begins. CSP A is onboarded, CSP B is not. */
public final class Neighbours {

    public static final String CSP_A = "CSP-700001";
    public static final String CSP_B = "CSP-700008";
    public static final Customer A1 = Customer.of(CSP_A, "Bergmann Logistik AG", "Jonas", "Okafor");
    public static final Customer A2 = Customer.of(CSP_A, "CAFÉ Zürich", "Lea", "Sommer");
    public static final Customer B1 = Customer.of(CSP_B, "Tidewater Foods", "Ines", "Prado");

    private static boolean published;

    private Neighbours() {}

    /** A customer organization and its contact. */
    public record Customer(UUID id, String partnerId, String name, String firstName, String lastName, String email) {

        static Customer of(String partnerId, String name, String firstName, String lastName) {
            String email = firstName.toLowerCase(java.util.Locale.ROOT) + "@tenant.example";
            return new Customer(UUID.randomUUID(), partnerId, name, firstName, lastName, email);
        }
    }

    /** Publishes the events once for all tests of a run and waits until support has read them. */
    public static synchronized void publish() {
        if (published) {
            return;
        }
        listed("vmc-aws", "VMware Cloud on AWS", false, "GSS");
        listed("bitnami", "Bitnami", true, "OWN_TEAM");
        approved(CSP_A, "Nordwind Cloud GmbH");
        approved(CSP_B, "Southshore Hosting Ltd");
        onboarded(CSP_A);
        activated(CSP_A, "vmc-aws");
        created(A1);
        created(A2);
        created(B1);
        awaitRow("select 1 from product where code = $1", "bitnami");
        awaitRow("select 1 from partner where partner_id = $1", CSP_B);
        awaitRow("select 1 from provider_organization where partner_id = $1", CSP_A);
        awaitRow("select 1 from contract where partner_id = $1", CSP_A);
        awaitRow(
                "select 1 from customer_organization where customer_organization_id = $1",
                B1.id().toString());
        awaitRow(
                "select 1 from customer_organization where customer_organization_id = $1",
                A1.id().toString());
        awaitRow(
                "select 1 from customer_organization where customer_organization_id = $1",
                A2.id().toString());
        published = true;
    }

    public static void listed(String code, String name, boolean free, String desk) {
        Topics.publish("service.listed.v1", code, """
                {"code": "%s", "name": "%s", "family": "Cloud", "navigatorIntegrated": true,
                 "competencyRequired": false, "free": %s, "supportDesk": "%s"}
                """.formatted(code, name, free, desk));
    }

    public static void approved(String partnerId, String name) {
        Topics.publish("partner.approved.v1", partnerId, """
                {"partnerId": "%s", "applicationId": "%s", "legalName": "%s", "country": "DE",
                 "contact": {"firstName": "Mara", "lastName": "Lindt", "email": "mara@provider.example"},
                 "approvedOn": "2026-11-01"}
                """.formatted(partnerId, UUID.randomUUID(), name));
    }

    public static void onboarded(String partnerId) {
        Topics.publish(
                "provider.created.v1",
                partnerId,
                "{\"providerOrganizationId\": \"%s\", \"partnerId\": \"%s\"}".formatted(UUID.randomUUID(), partnerId));
    }

    public static void activated(String partnerId, String service) {
        Topics.publish("contract.activated.v1", partnerId, """
                {"contractId": "%s", "number": "C-1", "partnerId": "%s", "service": "%s",
                 "startsOn": "2020-01-01", "endsOn": "2090-01-01"}
                """.formatted(UUID.randomUUID(), partnerId, service));
    }

    public static String created(Customer customer) {
        return Topics.publish("customer.created.v1", customer.id().toString(), event(customer));
    }

    public static String event(Customer customer) {
        return """
                {"customerOrganizationId": "%s", "providerOrganizationId": "%s", "partnerId": "%s", "name": "%s",
                 "country": "DE", "contact": {"firstName": "%s", "lastName": "%s", "email": "%s"}}
                """.formatted(
                        customer.id(),
                        UUID.randomUUID(),
                        customer.partnerId(),
                        customer.name(),
                        customer.firstName(),
                        customer.lastName(),
                        customer.email());
    }

    /** Waits until a query finds something. */
    public static void awaitRow(String sql, String parameter) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rows(sql, parameter) > 0);
    }

    public static int rows(String sql, String parameter) {
        return Arc.container()
                .instance(Pool.class)
                .get()
                .preparedQuery(sql)
                .execute(Tuple.of(parameter))
                .await()
                .atMost(Duration.ofSeconds(5))
                .size();
    }
}
