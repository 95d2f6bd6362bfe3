package dev.cspmesh.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Api;
import dev.cspmesh.sandbox.walk.Walk;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Step 2: two companies apply, VMware approves, the contacts get their users and mails. */
final class Join implements Step {

    private static final Instant BEGINNING = Instant.parse("2024-08-20T08:00:00Z");

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String name() {
        return "Join Partner Connect";
    }

    @Override
    public String walk(Walk walk) {
        if (DemoActors.PROVIDERS.stream()
                .noneMatch(provider -> application(walk, provider).isPresent())) {
            walk.moveClock(BEGINNING);
        }
        DemoActors.PROVIDERS.forEach(provider -> join(walk, provider));
        return "%s is %s, %s is %s; set-password and welcome mails followed"
                .formatted(
                        DemoActors.CSP_A.company(),
                        walk.the("csp-a.partnerId"),
                        DemoActors.CSP_B.company(),
                        walk.the("csp-b.partnerId"));
    }

    private static void join(Walk walk, DemoActors.Provider provider) {
        String id = application(walk, provider).orElseGet(() -> apply(walk, provider));
        String reviewed = decide(walk, id, "review", shown(walk, id)).etag().orElseThrow();
        Answer approved = decide(walk, id, "approval", reviewed);
        walk.learn(provider.actor() + ".partnerId", approved.at("partnerId"));
        String email = email(walk, provider);
        walk.enroll(provider.actor(), email);
        walk.api()
                .await(
                        "the welcome mail to " + email,
                        () -> walk.mails(email).stream()
                                .filter(mail -> mail.path("subject").asText().contains(approved.at("partnerId")))
                                .findFirst());
    }

    private static String apply(Walk walk, DemoActors.Provider provider) {
        Answer answer = walk.api()
                .post(walk.mesh().partner(), "/applications")
                .json(Map.of(
                        "legalName", walk.own(provider.company()),
                        "legalId", walk.own(provider.legalId()),
                        "country", provider.country(),
                        "website", "https://" + provider.domain() + ".example",
                        "address", "1 Market Street, " + provider.country(),
                        "primaryContact", Api.person(provider.first(), provider.last(), email(walk, provider))))
                .send();
        // Sent twice because a reply was lost: the first one counts.
        return answer.status() == 409 && answer.problem().equals("already-applied")
                ? application(walk, provider).orElseThrow()
                : answer.expect(201).at("id");
    }

    private static String shown(Walk walk, String id) {
        return walk.api()
                .get(walk.mesh().partner(), "/applications/" + id)
                .as("vmware")
                .send()
                .expect(200)
                .etag()
                .orElseThrow();
    }

    private static Answer decide(Walk walk, String id, String decision, String etag) {
        return walk.api()
                .post(walk.mesh().partner(), "/applications/" + id + "/" + decision)
                .as("vmware")
                .ifMatch(etag)
                .key(walk.key(decision + id))
                .send()
                .expect(200);
    }

    private static Optional<String> application(Walk walk, DemoActors.Provider provider) {
        return walk.all("vmware", walk.mesh().partner(), "/applications?limit=200").stream()
                .filter(row -> row.path("legalId").asText().equals(walk.own(provider.legalId())))
                .map((JsonNode row) -> row.path("id").asText())
                .findFirst();
    }

    private static String email(Walk walk, DemoActors.Provider provider) {
        return walk.email(provider.first().toLowerCase(java.util.Locale.ROOT), provider.domain());
    }
}
