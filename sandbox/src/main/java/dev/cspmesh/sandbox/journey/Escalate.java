package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Walk;
import dev.cspmesh.sandbox.walk.WalkFailure;
import java.util.Map;
import java.util.Optional;

/** Support, after the ten steps: customer to provider, provider to VMware, and an information barrier between the two ends. */
final class Escalate implements Step {

    private static final DemoActors.Client CUSTOMER = DemoActors.CUSTOMERS.getFirst();
    private static final String SUBJECT = "Data center is slow";
    private static final String ESCALATED = "Slow virtual machines in one data center";

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String name() {
        return "Get support";
    }

    @Override
    public String walk(Walk walk) {
        String request = found(walk, CUSTOMER.actor(), SUBJECT).orElseGet(() -> open(walk));
        String escalated = found(walk, CUSTOMER.provider(), ESCALATED).orElseGet(() -> escalate(walk, request));
        answer(walk, escalated);
        lookForTheCustomer(walk, escalated);
        return "the customer asked its provider, the provider escalated, VMware answered and saw no customer";
    }

    /** A request that an earlier walk of this run left. */
    private static Optional<String> found(Walk walk, String actor, String subject) {
        return walk.all(actor, walk.mesh().support(), "/requests?limit=200").stream()
                .filter(request -> request.path("subject").asText().equals(subject))
                .map(request -> request.path("id").asText())
                .findFirst();
    }

    private static String search(Walk walk, String actor) {
        return walk.api()
                .post(walk.mesh().support(), "/knowledge-base/searches")
                .as(walk.actor(actor))
                .json(Map.of("query", "provision data center"))
                .send()
                .expect(201)
                .at("searchReference");
    }

    private static String open(Walk walk) {
        Map<String, Object> form = Map.of(
                "product",
                Sign.SERVICE,
                "category",
                "TECHNICAL",
                "severity",
                2,
                "subject",
                SUBJECT,
                "description",
                "Since this morning our virtual machines answer slowly. " + CUSTOMER.company(),
                "contactMethod",
                "EMAIL",
                "searchReference",
                search(walk, CUSTOMER.actor()));
        return walk.api()
                .await("support to know the customer", () -> opened(walk, form))
                .at("id");
    }

    private static Optional<Answer> opened(Walk walk, Map<String, Object> form) {
        return Optional.of(walk.api()
                        .post(walk.mesh().support(), "/requests")
                        .as(walk.actor(CUSTOMER.actor()))
                        .key(walk.key("request"))
                        .json(form)
                        .send())
                .filter(answer -> answer.status() == 201);
    }

    private static String escalate(Walk walk, String request) {
        String shown = walk.shown("csp-a", walk.mesh().support(), "/requests/" + request);
        return walk.api()
                .post(walk.mesh().support(), "/requests/" + request + "/escalation")
                .as(walk.actor("csp-a"))
                .key(walk.key("escalate " + request))
                .ifMatch(shown)
                .json(Map.of(
                        "workNote",
                        "Looked at load and storage; both are normal on our side.",
                        "searchReference",
                        search(walk, "csp-a"),
                        "subject",
                        ESCALATED,
                        "description",
                        "Latency has tripled since this morning; host metrics are normal."))
                .send()
                .expect(201)
                .at("id");
    }

    private static void answer(Walk walk, String escalated) {
        walk.api()
                .post(walk.mesh().support(), "/requests/" + escalated + "/notes")
                .as("vmware")
                .key(walk.key("answer " + escalated))
                .json(Map.of("text", "A host was replaced; please look again.", "visibility", "PUBLIC"))
                .send()
                .expect(201);
    }

    private static void lookForTheCustomer(Walk walk, String escalated) {
        String seen = walk.api()
                        .get(walk.mesh().support(), "/requests?limit=200")
                        .as("vmware")
                        .send()
                        .expect(200)
                        .text()
                + walk.api()
                        .get(walk.mesh().support(), "/requests/" + escalated)
                        .as("vmware")
                        .send()
                        .expect(200)
                        .text();
        if (seen.contains(CUSTOMER.company()) || seen.contains(walk.the(CUSTOMER.actor() + ".id"))) {
            throw new WalkFailure("VMware sees the customer: " + seen);
        }
    }
}
