package dev.cspmesh.sandbox.isolation;

import static dev.cspmesh.platform.component.MeshService.BILLING;
import static dev.cspmesh.platform.component.MeshService.CONTRACT;
import static dev.cspmesh.platform.component.MeshService.NAVIGATOR;
import static dev.cspmesh.platform.component.MeshService.PARTNER;
import static dev.cspmesh.platform.component.MeshService.SUPPORT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.kit.test.matrix.World;
import dev.cspmesh.platform.component.MeshService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What belongs to whom after the walk, found through the lists of its owners. */
final class WalkedWorld {
    private static final List<String> A = List.of("customer-a1", "customer-a2");
    private static final List<String> B = List.of("customer-b1");

    private final Parties parties;
    private final World world;

    private WalkedWorld(Parties parties) {
        this.parties = parties;
        this.world = new World(parties.actors());
    }

    static World of(Parties parties) {
        WalkedWorld walked = new WalkedWorld(parties);
        walked.program();
        walked.provider("csp-a", "aggregator-a", A);
        walked.provider("csp-b", "aggregator-b", B);
        walked.escalated();
        walked.searches("csp-a", "csp-b", "customer-a1", "customer-b1", "aggregator-a", "vmware");
        walked.missing();
        return walked.world;
    }

    private void program() {
        Map<String, String> prices = id("vmware", CONTRACT, "/price-books", "id");
        world.object("application", id("vmware", PARTNER, "/applications", "id"), "vmware")
                .object("price-book", prices, "vmware")
                .known(prices.getOrDefault("id", ""), "csp-a", "csp-b", "aggregator-a", "aggregator-b")
                .object("aggregator", id("aggregator-a", PARTNER, "/aggregators", "aggregatorId"), "aggregator-a")
                .object("aggregator", id("aggregator-b", PARTNER, "/aggregators", "aggregatorId"), "aggregator-b")
                .object("article", Map.of("id", article()), "vmware")
                .secret("Hansebau", "the name of customer A1", "csp-a", "customer-a1")
                .secret("Salzburg Medizin", "the name of customer A2", "csp-a", "customer-a2")
                .secret("Kyoto Foods", "the name of customer B1", "csp-b", "customer-b1")
                .secret("VMWARE-000001", "the vendor bill to aggregator A", "vmware", "aggregator-a")
                .secret("VMWARE-000002", "the vendor bill to aggregator B", "vmware", "aggregator-b");
    }

    private String article() {
        return searched("vmware").at("/articles/0/articleId").asText();
    }

    private JsonNode searched(String actor) {
        return parties.send(actor, SUPPORT, "/knowledge-base/searches", "{\"query\": \"sddc provisioning\"}");
    }

    /** A search is its party's alone. */
    private void searches(String... actors) {
        for (String actor : actors) {
            world.object(
                    "knowledge-search",
                    Map.of("id", searched(actor).path("searchReference").asText()),
                    actor);
        }
    }

    private void provider(String csp, String aggregator, List<String> customers) {
        Map<String, String> organization = id(csp, NAVIGATOR, "/provider-organizations", "id");
        Map<String, String> partner = id(csp, PARTNER, "/partners", "partnerId");
        String chosen = first(csp, CONTRACT, "/contracts").path("aggregatorId").asText();
        world.known(chosen, csp, "vmware")
                .known(partner.getOrDefault("partnerId", ""), withVmware(customers))
                .object("partner", partner, csp, aggregator)
                .object("partner-office", partner, csp)
                .object("administrator", administrator(csp, partner), csp)
                .object("notification", id(csp, PARTNER, "/notifications", "id"), csp)
                .object("contract", id(csp, CONTRACT, "/contracts", "id"), csp, aggregator)
                .object("invitation", id(csp, NAVIGATOR, "/invitations", "id"), csp)
                .object("provider-organization", organization, csp)
                .known(organization.getOrDefault("id", ""), customers.toArray(String[]::new))
                .object(
                        "terms-of-service",
                        id(csp, NAVIGATOR, "/terms-of-service", "id"),
                        csp,
                        customers.toArray(String[]::new))
                .object("order", id(csp, BILLING, "/orders", "id"), csp, aggregator)
                .object("bill", id(aggregator, BILLING, "/bills?leg=VENDOR", "billId"), aggregator, "vmware")
                .object("bill", id(csp, BILLING, "/bills?leg=CONSOLIDATED", "billId"), csp, aggregator);
        issued(aggregator, "CONSOLIDATED", csp);
        if (csp.equals("csp-a")) {
            world.object("opportunity", id(csp, CONTRACT, "/opportunities", "id"), csp);
        }
        customers.forEach(customer -> customer(customer, csp));
    }

    /** Only the issuer records what was paid for a bill; its receiver reads it too. */
    private void issued(String issuer, String leg, String receiver) {
        Map<String, String> bill = id(receiver, BILLING, "/bills?leg=" + leg, "billId");
        world.object("issued bill", bill, issuer).known(bill.getOrDefault("id", ""), receiver);
    }

    private Map<String, String> administrator(String csp, Map<String, String> partner) {
        String partnerId = partner.getOrDefault("partnerId", "");
        String first = first(csp, PARTNER, "/partners/" + partnerId + "/people")
                .path("id")
                .asText();
        return Map.of("partnerId", partnerId, "id", first);
    }

    /** A provider's number stands in what its customers and VMware read. */
    private static String[] withVmware(List<String> customers) {
        return Stream.concat(customers.stream(), Stream.of("vmware")).toArray(String[]::new);
    }

    private void customer(String customer, String csp) {
        String id =
                first(customer, NAVIGATOR, "/customer-organizations").path("id").asText();
        String at = "/customer-organizations/" + id;
        String activation = parties.rows(customer, NAVIGATOR, at + "/services")
                .path(0)
                .path("id")
                .asText(new UUID(2, 2).toString());
        Map<String, String> path = Map.of("customerId", id, "id", id, "service", "vmc-aws", "activationId", activation);
        world.object("customer-organization", path, customer, csp)
                .object("bill", id(customer, BILLING, "/bills", "billId"), customer, csp);
        issued(csp, "CUSTOMER", customer);
        below("activation", "activationId", id, at + "/services", customer, csp);
        below("sddc", "sddcId", id, at + "/sddcs", customer, csp);
        parties.rows(customer, NAVIGATOR, at + "/access-grants")
                .forEach(grant -> world.object(
                        "access-grant",
                        Map.of(
                                "customerId",
                                id,
                                "service",
                                grant.path("service").asText()),
                        customer,
                        csp));
        parties.rows(customer, SUPPORT, "/requests")
                .forEach(request -> world.object(
                        "support-request", Map.of("id", request.path("id").asText()), customer, csp));
    }

    private void below(String kind, String name, String customerId, String list, String customer, String csp) {
        parties.rows(customer, NAVIGATOR, list)
                .forEach(row -> world.object(
                        kind,
                        Map.of("customerId", customerId, name, row.path("id").asText()),
                        customer,
                        csp));
    }

    /** VMware sees requests of other walks too; these are the ones that CSP A has escalated. */
    private void escalated() {
        List<String> own = parties.rows("csp-a", SUPPORT, "/requests").findValuesAsText("id");
        parties.rows("vmware", SUPPORT, "/requests").findValuesAsText("id").stream()
                .filter(own::contains)
                .forEach(id -> world.object("support-request", Map.of("id", id), "csp-a", "vmware"));
    }

    private void missing() {
        String nobody = new UUID(1, 1).toString();
        List.of(
                        "application",
                        "price-book",
                        "price-book-draft",
                        "contract",
                        "opportunity",
                        "change-request",
                        "sales-enquiry",
                        "customer-request",
                        "contact-request",
                        "journey-rebuild",
                        "notification",
                        "invitation",
                        "provider-organization",
                        "terms-of-service",
                        "order",
                        "bill",
                        "issued bill",
                        "adjustment",
                        "exception",
                        "support-request",
                        "article",
                        "knowledge-search")
                .forEach(kind -> world.missing(kind, Map.of("id", nobody)));
        world.missing("partner", Map.of("partnerId", "CSP-999999"))
                .missing("partner-office", Map.of("partnerId", "CSP-999999"))
                .missing("administrator", Map.of("partnerId", "CSP-999999", "id", nobody))
                .missing("aggregator", Map.of("aggregatorId", "AGG-9999"))
                .missing(
                        "customer-organization",
                        Map.of("customerId", nobody, "id", nobody, "service", "vmc-aws", "activationId", nobody))
                .missing("access-grant", Map.of("customerId", nobody, "service", "vmc-aws"))
                .missing("activation", Map.of("customerId", nobody, "activationId", nobody))
                .missing("sddc", Map.of("customerId", nobody, "sddcId", nobody));
    }

    private Map<String, String> id(String actor, MeshService service, String list, String name) {
        String value = first(actor, service, list).path(name).asText();
        return Map.of(name.equals("billId") ? "id" : name, value);
    }

    private JsonNode first(String actor, MeshService service, String list) {
        JsonNode rows = parties.rows(actor, service, list);
        if (rows.isEmpty()) {
            throw new IllegalStateException(actor + " finds nothing at " + list);
        }
        return rows.get(0);
    }
}
