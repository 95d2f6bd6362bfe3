package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Api;
import dev.cspmesh.sandbox.walk.Walk;
import dev.cspmesh.sandbox.walk.WalkFailure;
import java.util.Locale;
import java.util.Map;

/** Step 3: aggregators by country; one that is not authorized is refused. */
final class PickAggregator implements Step {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String name() {
        return "Pick an Aggregator";
    }

    @Override
    public String walk(Walk walk) {
        DemoActors.AGGREGATORS.forEach(distributor -> register(walk, distributor));
        String foreign = walk.the("aggregator-b.aggregatorId");
        walk.refused(
                "an aggregator that is not authorized for DE",
                422,
                choose(walk, DemoActors.CSP_A, foreign, etag(walk, DemoActors.CSP_A)));
        walk.refused(
                "a choice based on a stale If-Match",
                412,
                choose(walk, DemoActors.CSP_A, walk.the("aggregator-a.aggregatorId"), "\"4711\""));
        DemoActors.PROVIDERS.forEach(provider -> pick(walk, provider));
        return "%s picked %s, %s picked %s from the directory of its country"
                .formatted(
                        walk.the("csp-a.partnerId"),
                        walk.the("aggregator-a.aggregatorId"),
                        walk.the("csp-b.partnerId"),
                        walk.the("aggregator-b.aggregatorId"));
    }

    private static void register(Walk walk, DemoActors.Distributor distributor) {
        String email = walk.email(distributor.first().toLowerCase(Locale.ROOT), distributor.domain());
        Answer answer = walk.api()
                .post(walk.mesh().partner(), "/aggregators")
                .as("vmware")
                .key(walk.key("register " + distributor.actor()))
                .json(Map.of(
                        "name", walk.own(distributor.company()),
                        "countries", distributor.countries(),
                        "address", "1 Harbour Road, " + distributor.company(),
                        "contact", Api.person(distributor.first(), distributor.last(), email)))
                .send()
                .expect(201);
        walk.learn(distributor.actor() + ".aggregatorId", answer.at("aggregatorId"));
        walk.enroll(distributor.actor(), email);
    }

    private static void pick(Walk walk, DemoActors.Provider provider) {
        String wanted = walk.the(provider.aggregator() + ".aggregatorId");
        boolean listed = walk
                .all(provider.actor(), walk.mesh().partner(), "/aggregators?limit=200&country=" + provider.country())
                .stream()
                .anyMatch(row -> row.path("aggregatorId").asText().equals(wanted));
        if (!listed) {
            throw new WalkFailure(wanted + " is not in the directory of " + provider.country());
        }
        if (!partner(walk, provider).at("aggregatorId").equals(wanted)) {
            choose(walk, provider, wanted, etag(walk, provider)).expect(200);
        }
    }

    private static Answer choose(Walk walk, DemoActors.Provider provider, String aggregatorId, String etag) {
        return walk.api()
                .put(walk.mesh().partner(), path(walk, provider) + "/aggregator")
                .as(walk.actor(provider.actor()))
                .ifMatch(etag)
                .json(Map.of("aggregatorId", aggregatorId))
                .send();
    }

    private static String etag(Walk walk, DemoActors.Provider provider) {
        return partner(walk, provider).etag().orElseThrow();
    }

    private static Answer partner(Walk walk, DemoActors.Provider provider) {
        return walk.api()
                .get(walk.mesh().partner(), path(walk, provider))
                .as(walk.actor(provider.actor()))
                .send()
                .expect(200);
    }

    private static String path(Walk walk, DemoActors.Provider provider) {
        return "/partners/" + walk.the(provider.actor() + ".partnerId");
    }
}
