package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Walk;
import dev.cspmesh.sandbox.walk.WalkFailure;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Step 5: the commit contract, signed by both, approved by VMware, active on its first day. */
final class Sign implements Step {

    static final String SERVICE = "vmc-aws";

    private static final String LEVEL = "L10";
    private static final Instant FIRST_DAY = Instant.parse("2024-09-01T00:01:00Z");
    private static final String MISSING = "00000000-0000-7000-8000-000000000000";

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String name() {
        return "Sign a commit contract";
    }

    @Override
    public String walk(Walk walk) {
        DemoActors.PROVIDERS.forEach(provider -> sign(walk, provider));
        walk.clockAtLeast(FIRST_DAY);
        DemoActors.PROVIDERS.forEach(provider -> awaitActive(walk, provider));
        amend(walk, DemoActors.CSP_B);
        showTheWalls(walk);
        Answer contract = read(walk, "csp-a", walk.the("csp-a.contract"));
        return "%s is ACTIVE at level %s, %d minimum commits from 2024-09; an amendment of another is signed by both"
                .formatted(
                        contract.at("number"),
                        LEVEL,
                        contract.body().path("monthlyCommitments").size());
    }

    /** A draft of the provider's contract, which needs prices on its first day; the same one whenever it is asked for. */
    static String draft(Walk walk, DemoActors.Provider provider) {
        publishPrices(walk);
        Map<String, Object> form = Map.of(
                "service", SERVICE,
                "level", LEVEL,
                "type", "COMMIT",
                "termMonths", 12,
                "startsOn", "2024-09-01",
                "currency", "USD",
                "billingZone", "UTC");
        Answer drafted = walk.api()
                .await(
                        "contract-service to know the aggregator",
                        () -> Optional.of(walk.api()
                                        .post(walk.mesh().contract(), "/contracts")
                                        .as(walk.actor(provider.actor()))
                                        .key(walk.key("draft " + provider.actor()))
                                        .json(form)
                                        .send())
                                .filter(answer -> !answer.problem().equals("no-aggregator")));
        return drafted.expect(201).at("id");
    }

    private static void publishPrices(Walk walk) {
        if (!walk.all("vmware", walk.mesh().contract(), "/price-books?service=" + SERVICE)
                .isEmpty()) {
            return;
        }
        walk.api()
                .post(walk.mesh().contract(), "/price-books")
                .as("vmware")
                .key(walk.key("price book"))
                .json(Map.of(
                        "service",
                        SERVICE,
                        "currency",
                        "USD",
                        "startsOn",
                        "2024-01-01",
                        "skus",
                        UsageSample.load().priceList()))
                .send()
                .expect(201);
    }

    private static void sign(Walk walk, DemoActors.Provider provider) {
        String id = draft(walk, provider);
        walk.learn(provider.actor() + ".contract", id);
        move(walk, provider.actor(), id, "signature");
        if (provider.equals(DemoActors.CSP_A)) {
            showWrongParticipant(walk, id);
        }
        move(walk, provider.aggregator(), id, "countersignature");
        move(walk, "vmware", id, "approval");
    }

    /** A higher level from a later month on: an amendment; the month that is billed in step 10 stays as it is. */
    private static void amend(Walk walk, DemoActors.Provider provider) {
        String change = walk.api()
                .post(
                        walk.mesh().contract(),
                        "/contracts/" + walk.the(provider.actor() + ".contract") + "/change-requests")
                .as(walk.actor(provider.actor()))
                .key(walk.key("upgrade " + provider.actor()))
                .json(Map.of(
                        "kind", "UPGRADE",
                        "level", "L2500",
                        "effectiveOn", "2025-01-01",
                        "reason", "Three new customers from January on."))
                .send()
                .expect(201)
                .at("id");
        agree(walk, provider.actor(), "/change-requests/" + change, "signature");
        agree(walk, provider.aggregator(), "/change-requests/" + change, "consent");
        agree(walk, "vmware", "/change-requests/" + change, "approval");
    }

    private static Answer move(Walk walk, String actor, String id, String act) {
        return agree(walk, actor, "/contracts/" + id, act);
    }

    /** Agrees to the document that the actor reads now. */
    private static Answer agree(Walk walk, String actor, String path, String act) {
        return walk.api()
                .post(walk.mesh().contract(), path + "/" + act)
                .as(walk.actor(actor))
                .key(walk.key(act + path.substring(path.lastIndexOf('/') + 1)))
                .ifMatch(shown(walk, actor, path))
                .send()
                .expect(200);
    }

    /** The hash of the document that somebody reads before signing or approving it. */
    static String shown(Walk walk, String actor, String path) {
        return walk.api()
                .get(walk.mesh().contract(), path + "/document")
                .as(walk.actor(actor))
                .send()
                .expect(200)
                .etag()
                .orElseThrow();
    }

    private static void showWrongParticipant(Walk walk, String id) {
        walk.refused(
                "a provider approving its own contract",
                403,
                walk.api()
                        .post(walk.mesh().contract(), "/contracts/" + id + "/approval")
                        .as(walk.actor("csp-a"))
                        .key(walk.key("own approval"))
                        .send());
    }

    private static void showTheWalls(Walk walk) {
        String foreign = walk.the("csp-b.contract");
        Answer ofForeign = walk.refused("reading another provider's contract", 404, read(walk, "csp-a", foreign));
        Answer ofMissing = read(walk, "csp-a", MISSING).expect(404);
        if (!ofForeign.text().replace(foreign, "X").equals(ofMissing.text().replace(MISSING, "X"))) {
            throw new WalkFailure("A foreign contract can be told from a missing one: " + ofForeign.text());
        }
        Answer first = move(walk, "csp-a", walk.the("csp-a.contract"), "signature");
        Answer second = move(walk, "csp-a", walk.the("csp-a.contract"), "signature");
        if (!first.text().equals(second.text())) {
            throw new WalkFailure("A repeated signature was answered differently: " + second.text());
        }
        walk.refused(
                "the same Idempotency-Key for another contract",
                422,
                walk.api()
                        .post(walk.mesh().contract(), "/contracts/" + foreign + "/signature")
                        .as(walk.actor("csp-a"))
                        .key(walk.key("signature" + walk.the("csp-a.contract")))
                        .send());
    }

    private static void awaitActive(Walk walk, DemoActors.Provider provider) {
        String id = walk.the(provider.actor() + ".contract");
        walk.api()
                .await(
                        "contract " + id + " to become active",
                        () -> Optional.of(read(walk, provider.actor(), id))
                                .filter(contract -> contract.at("status").equals("ACTIVE")));
    }

    static Answer read(Walk walk, String actor, String id) {
        return walk.api()
                .get(walk.mesh().contract(), "/contracts/" + id)
                .as(walk.actor(actor))
                .send();
    }
}
