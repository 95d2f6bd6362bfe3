package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Walk;
import java.util.Map;

/**
 * Step 7: each provider publishes its own terms of service. Its customers accept them as soon as they exist, which is in
 * step 9; until then the service tile stays shut.
 */
final class Terms implements Step {

    private static final String TEXT = """
            1. We operate the services you order and answer your first and second level questions.
            2. You pay our invoice within thirty days of its date.
            3. Either side may end a service with a notice of one month.
            4. We never give your data to a third party without your consent.
            """;

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String name() {
        return "Determine terms of service";
    }

    @Override
    public String walk(Walk walk) {
        DemoActors.PROVIDERS.forEach(provider -> publish(walk, provider));
        return "both providers published their own terms; sha256 %s…"
                .formatted(walk.the("csp-a.termsHash").substring(0, 12));
    }

    private static void publish(Walk walk, DemoActors.Provider provider) {
        String id = walk.api()
                .post(walk.mesh().navigator(), "/terms-of-service")
                .as(walk.actor(provider.actor()))
                .key(walk.key("terms " + provider.actor()))
                .json(Map.of("title", "Terms of service of " + provider.company(), "text", TEXT))
                .send()
                .expect(201)
                .at("id");
        String shown = shown(walk, provider.actor(), id);
        Answer published = walk.api()
                .post(walk.mesh().navigator(), "/terms-of-service/" + id + "/publication")
                .as(walk.actor(provider.actor()))
                .key(walk.key("publish " + id))
                .ifMatch(shown)
                .send()
                .expect(200, 201);
        walk.learn(provider.actor() + ".terms", id);
        walk.learn(provider.actor() + ".termsHash", published.at("sha256"));
    }

    /** A customer accepts its provider's terms. */
    static void accept(Walk walk, DemoActors.Client customer) {
        String id = walk.the(customer.provider() + ".terms");
        walk.api()
                .post(walk.mesh().navigator(), "/terms-of-service/" + id + "/acceptances")
                .as(walk.actor(customer.actor()))
                .key(walk.key("accept " + customer.actor()))
                .ifMatch(shown(walk, customer.actor(), id))
                .json(Map.of("person", customer.first() + " " + customer.last()))
                .send()
                .expect(201);
    }

    /** The version of the terms that this actor reads. */
    private static String shown(Walk walk, String actor, String id) {
        return walk.shown(actor, walk.mesh().navigator(), "/terms-of-service/" + id);
    }
}
