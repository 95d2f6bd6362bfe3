package dev.cspmesh.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Api;
import dev.cspmesh.sandbox.walk.Walk;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A partner is suspended, reinstated and leaves; all five services know it (docs/domain.md, Standing of a partner). */
@Order(3)
@ResourceLock(WalkedMesh.NAME)
class StandingTest {

    private static final DemoActors.Provider CSP = DemoActors.CSP_A;
    private static final DemoActors.Client CUSTOMER = DemoActors.CUSTOMERS.getFirst();
    private static final String NOT_ACTIVE = "partner-not-active";

    private final MeshLauncher mesh = WalkedMesh.get();
    private final Walk walk = new Walk("standing", mesh.surroundings(), mesh.actors());

    @Test
    void a_suspension_and_a_departure_reach_all_five_services() {
        List.of(new Join(), new PickAggregator(), new Train(), new Sign(), new Terms(), new Onboard(), new Provision())
                .forEach(step -> step.walk(walk));
        long aside = WalkedMesh.deadLetters();

        move("suspension");
        everythingNewIsRefused();
        whatRunsGoesOn();
        awaitMail(CSP.first(), CSP.domain(), "is suspended");
        awaitMail(DemoActors.AGGREGATOR_A.first(), DemoActors.AGGREGATOR_A.domain(), "is suspended");

        move("reinstatement");
        await("a new customer", () -> customer("reinstated").filter(answer -> answer.status() == 201));

        move("departure");
        awaitContract("PENDING_TERMINATION");
        assertThat(journey("standing").path("status").asText()).isEqualTo("LEFT");
        refused("a draft after the departure", () -> draft("departed"));
        new Billing().walk(walk);
        awaitContract("TERMINATED");
        assertThat(lines()).contains("TERMINATION");
        assertThat(read(mesh.surroundings().billing(), "/orders").status()).isEqualTo(200);
        payTheLastBill();
        await(
                "the access to end with the last bill",
                () -> Optional.of(read(mesh.surroundings().billing(), "/orders"))
                        .filter(answer -> answer.status() == 401));
        assertThat(WalkedMesh.deadLetters()).as("put aside").isEqualTo(aside);
    }

    private void everythingNewIsRefused() {
        refused("a draft", () -> draft("suspended"));
        refused("a customer", () -> customer("suspended"));
        refused("a data center", this::dataCenter);
        refused("an access grant", this::grant);
        refused("a phone call for what is not contracted", () -> request("bitnami", "PHONE"));
        await(
                "the journey to say so",
                () -> Optional.of(journey("steps"))
                        .filter(steps -> steps.toString().contains("the partner is not active")
                                || journey("standing").path("status").asText().equals("SUSPENDED")));
    }

    private void whatRunsGoesOn() {
        assertThat(Sign.read(walk, CSP.actor(), contract()).at("status")).isEqualTo("ACTIVE");
        assertThat(read(mesh.surroundings().navigator(), services()).at("status"))
                .isEqualTo("ACTIVE");
        assertThat(read(mesh.surroundings().billing(), "/contracts/" + contract() + "/burn-down")
                        .status())
                .isEqualTo(200);
        assertThat(request(Sign.SERVICE, "PHONE").orElseThrow().status()).isEqualTo(201);
    }

    private void move(String standing) {
        String path = "/partners/" + partner();
        walk.api()
                .post(mesh.surroundings().partner(), path + "/" + standing)
                .as("vmware")
                .key(walk.key(standing))
                .ifMatch(walk.shown("vmware", mesh.surroundings().partner(), path))
                .json(Map.of("reason", "The bills of three months are not paid."))
                .send()
                .expect(200);
    }

    private void payTheLastBill() {
        for (JsonNode bill : walk.all(
                DemoActors.AGGREGATOR_A.actor(), mesh.surroundings().billing(), "/bills?limit=200&leg=CONSOLIDATED")) {
            if (bill.path("receiver").asText().equals(partner())) {
                String id = bill.path("billId").asText();
                walk.api()
                        .post(mesh.surroundings().billing(), "/bills/" + id + "/payments")
                        .as(walk.actor(DemoActors.AGGREGATOR_A.actor()))
                        .key(walk.key("pay " + id))
                        .json(Map.of("amount", bill.path("open"), "reference", "SEPA 1", "paidOn", "2024-10-04"))
                        .send()
                        .expect(201);
            }
        }
    }

    private List<String> lines() {
        JsonNode lines = read(mesh.surroundings().billing(), "/orders/" + walk.the("csp-a.order"))
                .body()
                .path("lines");
        return lines.findValuesAsText("kind");
    }

    /** Each try has a key of its own: what was refused is not to be remembered. */
    private Optional<Answer> draft(String why) {
        return Optional.of(walk.api()
                .post(mesh.surroundings().contract(), "/contracts")
                .as(walk.actor(CSP.actor()))
                .key(walk.key(why + System.nanoTime()))
                .json(Map.of(
                        "service", Sign.SERVICE,
                        "type", "PAY_AS_YOU_GO",
                        "startsOn", "2024-10-01",
                        "currency", "USD"))
                .send());
    }

    private Optional<Answer> customer(String name) {
        return Optional.of(walk.api()
                .post(mesh.surroundings().navigator(), "/customer-organizations")
                .as(walk.actor(CSP.actor()))
                .key(walk.key(name + System.nanoTime()))
                .json(Map.of(
                        "name",
                        walk.own(name),
                        "country",
                        "DE",
                        "contact",
                        Api.person("Ida", "Roth", walk.email("ida." + name, "roth"))))
                .send());
    }

    private Optional<Answer> dataCenter() {
        return Optional.of(walk.api()
                .put(mesh.surroundings().navigator(), organization() + "/sddcs/" + walk.key("another data center"))
                .as(walk.actor(CSP.actor()))
                .json(Map.of(
                        "name",
                        "another",
                        "region",
                        "eu-central-1",
                        "hosts",
                        3,
                        "activationId",
                        walk.key("activation " + CUSTOMER.actor())))
                .send());
    }

    private Optional<Answer> grant() {
        return Optional.of(walk.api()
                .put(mesh.surroundings().navigator(), organization() + "/access-grants/" + Sign.SERVICE)
                .as(walk.actor(CSP.actor()))
                .json(Map.of("level", "FULL", "endsOn", "2025-07-31"))
                .send());
    }

    private Optional<Answer> request(String product, String contactMethod) {
        String search = walk.api()
                .post(mesh.surroundings().support(), "/knowledge-base/searches")
                .as(walk.actor(CSP.actor()))
                .json(Map.of("query", "data center"))
                .send()
                .expect(201)
                .at("searchReference");
        Map<String, Object> form = new HashMap<>(Map.of(
                "product",
                product,
                "category",
                "TECHNICAL",
                "severity",
                3,
                "subject",
                "A question",
                "description",
                "How is it patched?",
                "contactMethod",
                contactMethod,
                "searchReference",
                search));
        return Optional.of(walk.api()
                .post(mesh.surroundings().support(), "/requests")
                .as(walk.actor(CSP.actor()))
                .key(walk.key("request" + System.nanoTime()))
                .json(form)
                .send());
    }

    /** Within seconds: a service that has not read the event yet is asked again. */
    private void refused(String what, java.util.function.Supplier<Optional<Answer>> attempt) {
        await(
                what + " to be refused",
                () -> attempt.get().filter(answer -> answer.problem().equals(NOT_ACTIVE)));
    }

    private <T> T await(String what, java.util.function.Supplier<Optional<T>> look) {
        return walk.api().await(what, look);
    }

    private void awaitContract(String status) {
        await(
                "the contract to be " + status,
                () -> Optional.of(Sign.read(walk, CSP.actor(), contract()))
                        .filter(answer -> answer.at("status").equals(status)));
    }

    private void awaitMail(String first, String domain, String subject) {
        String email = walk.email(first.toLowerCase(java.util.Locale.ROOT), domain);
        await(
                "a mail to " + email,
                () -> walk.mails(email).stream()
                        .filter(mail -> mail.path("subject").asText().contains(subject))
                        .findFirst());
    }

    private JsonNode journey(String part) {
        return read(mesh.surroundings().partner(), "/partners/" + partner() + "/journey")
                .body()
                .path(part);
    }

    private Answer read(URI service, String path) {
        return walk.api().get(service, path).as(walk.actor(CSP.actor())).send();
    }

    private String organization() {
        return "/customer-organizations/" + walk.the(CUSTOMER.actor() + ".id");
    }

    private String services() {
        return organization() + "/services/" + walk.key("activation " + CUSTOMER.actor());
    }

    private String partner() {
        return walk.the(CSP.actor() + ".partnerId");
    }

    private String contract() {
        return walk.the(CSP.actor() + ".contract");
    }
}
