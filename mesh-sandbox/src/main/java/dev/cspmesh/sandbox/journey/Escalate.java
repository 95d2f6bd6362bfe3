package dev.cspmesh.sandbox.journey;

import java.util.Map;
import java.util.Optional;

/** Support, after the ten steps: customer to provider, provider to VMware, and a wall between the two ends. */
final class Escalate implements Step {

    private static final Cast.Client CUSTOMER = Cast.CUSTOMERS.getFirst();

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
        String search = search(walk, CUSTOMER.actor());
        String request = open(walk, search);
        String escalated = escalate(walk, request);
        answer(walk, escalated);
        lookForTheCustomer(walk, escalated);
        return "the customer asked its provider, the provider escalated, VMware answered and saw no customer";
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

    private static String open(Walk walk, String search) {
        Map<String, Object> form = Map.of(
                "product",
                Sign.SERVICE,
                "category",
                "TECHNICAL",
                "severity",
                2,
                "subject",
                "Data center is slow",
                "description",
                "Since this morning our virtual machines answer slowly. " + CUSTOMER.company(),
                "contactMethod",
                "EMAIL",
                "searchReference",
                search);
        return walk.api()
                .await(
                        "support to know the customer",
                        () -> Optional.of(walk.api()
                                        .post(walk.mesh().support(), "/requests")
                                        .as(walk.actor(CUSTOMER.actor()))
                                        .key(walk.key("request " + search))
                                        .json(form)
                                        .send())
                                .filter(answer -> answer.status() == 201))
                .at("id");
    }

    private static String escalate(Walk walk, String request) {
        return walk.api()
                .post(walk.mesh().support(), "/requests/" + request + "/escalation")
                .as(walk.actor("csp-a"))
                .key(walk.key("escalate " + request))
                .json(Map.of(
                        "workNote", "Looked at load and storage; both are normal on our side.",
                        "searchReference", search(walk, "csp-a"),
                        "subject", "Slow virtual machines in one data center",
                        "description", "Latency has tripled since this morning; host metrics are normal."))
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
