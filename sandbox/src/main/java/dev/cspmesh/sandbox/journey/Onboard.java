package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Walk;
import java.util.Locale;
import java.util.Map;

/** Step 8: the contract's event sent an invitation; its wizard makes the provider organization. */
final class Onboard implements Step {

    private static final String MARK = "token=";

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String name() {
        return "Onboard to Navigator";
    }

    @Override
    public String walk(Walk walk) {
        DemoActors.PROVIDERS.forEach(provider -> onboard(walk, provider));
        return "two invitations came by mail; provider organization %s… is set up"
                .formatted(walk.the("csp-a.organization").substring(0, 8));
    }

    private static void onboard(Walk walk, DemoActors.Provider provider) {
        var organizations = walk.all(provider.actor(), walk.mesh().navigator(), "/provider-organizations");
        if (organizations.isEmpty()) {
            wizard(walk, provider);
            organizations = walk.all(provider.actor(), walk.mesh().navigator(), "/provider-organizations");
        }
        walk.learn(
                provider.actor() + ".organization",
                organizations.getFirst().path("id").asText());
    }

    private static void wizard(Walk walk, DemoActors.Provider provider) {
        String email = walk.email(provider.first().toLowerCase(Locale.ROOT), provider.domain());
        String link = walk.mailedLink(email, MARK);
        String token = link.substring(link.indexOf(MARK) + MARK.length());
        String invitation = walk.api()
                .post(walk.mesh().navigator(), "/invitations/openings")
                .json(Map.of("token", token))
                .send()
                .expect(200)
                .at("invitationId");
        page(walk, provider, invitation, "account", Map.of("jobTitle", "Head of Cloud", "phone", "+49 30 000000"));
        page(
                walk,
                provider,
                invitation,
                "organization",
                Map.of("name", walk.own(provider.company()), "country", provider.country()));
        page(walk, provider, invitation, "settings", Map.of("region", "eu-central-1", "language", "en"));
        complete(walk, provider, invitation);
    }

    private static void complete(Walk walk, DemoActors.Provider provider, String invitation) {
        String shown = walk.shown(provider.actor(), walk.mesh().navigator(), "/invitations/" + invitation + "/wizard");
        walk.api()
                .post(walk.mesh().navigator(), "/invitations/" + invitation + "/completion")
                .as(walk.actor(provider.actor()))
                .key(walk.key("complete " + invitation))
                .ifMatch(shown)
                .send()
                .expect(201);
    }

    private static void page(
            Walk walk, DemoActors.Provider provider, String invitation, String page, Map<String, String> answers) {
        walk.api()
                .put(walk.mesh().navigator(), "/invitations/" + invitation + "/wizard/" + page)
                .as(walk.actor(provider.actor()))
                .json(answers)
                .send()
                .expect(200);
    }
}
