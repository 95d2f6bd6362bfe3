package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Walk;
import dev.cspmesh.sandbox.walk.WalkFailure;
import java.util.List;
import java.util.Map;

/** Step 4: training; before it, signing is refused with the name of the missing course. */
final class Train implements Step {

    private static final List<String> COURSES = List.of("VOP-MSP", "COMP-VMC-AWS");

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "Complete training";
    }

    @Override
    public String walk(Walk walk) {
        if (completions(walk, DemoActors.CSP_A) == 0) {
            signTooEarly(walk);
        }
        DemoActors.PROVIDERS.forEach(provider -> COURSES.forEach(course -> record(walk, provider, course)));
        Answer eligible = walk.api()
                .get(walk.mesh().partner(), path(walk, DemoActors.CSP_A) + "/eligibility?service=" + Sign.SERVICE)
                .as(walk.actor("csp-a"))
                .send()
                .expect(200);
        if (!eligible.body().path("eligible").asBoolean()) {
            throw new WalkFailure("Not eligible after training: " + eligible.text());
        }
        return "VOP-MSP and COMP-VMC-AWS are recorded for both; eligible for " + Sign.SERVICE;
    }

    private static void signTooEarly(Walk walk) {
        String contract = Sign.draft(walk, DemoActors.CSP_A);
        Answer refusal = walk.refused(
                "signing before the training is done",
                422,
                walk.api()
                        .post(walk.mesh().contract(), "/contracts/" + contract + "/signature")
                        .as(walk.actor("csp-a"))
                        .key(walk.key("sign too early"))
                        .ifMatch(Sign.shown(walk, "csp-a", "/contracts/" + contract))
                        .send());
        if (!refusal.text().contains("COMP-VMC-AWS")) {
            throw new WalkFailure("The refusal does not name the missing course: " + refusal.text());
        }
    }

    private static int completions(Walk walk, DemoActors.Provider provider) {
        return walk.all(provider.actor(), walk.mesh().partner(), path(walk, provider) + "/completions")
                .size();
    }

    private static void record(Walk walk, DemoActors.Provider provider, String course) {
        walk.api()
                .post(walk.mesh().partner(), path(walk, provider) + "/completions")
                .as("vmware")
                .key(walk.key(course + provider.actor()))
                .json(Map.of(
                        "course",
                        course,
                        "person",
                        provider.first() + " " + provider.last(),
                        "completedOn",
                        "2024-08-20",
                        "evidence",
                        "certificate " + provider.legalId()))
                .send()
                .expect(201);
    }

    private static String path(Walk walk, DemoActors.Provider provider) {
        return "/partners/" + walk.the(provider.actor() + ".partnerId");
    }
}
