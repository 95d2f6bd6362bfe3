package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Walk;
import dev.cspmesh.sandbox.walk.WalkFailure;
import java.util.Map;

/** Step 6: an opportunity and the forecast against the commitment. */
final class Pipeline implements Step {

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String name() {
        return "Build a pipeline";
    }

    @Override
    public String walk(Walk walk) {
        opportunity(walk);
        Answer forecast = walk.api()
                .get(walk.mesh().contract(), "/contracts/" + walk.the("csp-a.contract") + "/forecast")
                .as(walk.actor("csp-a"))
                .send()
                .expect(200);
        String level = forecast.body().path("cheapestLevel").path("level").asText();
        if (level.isEmpty()) {
            throw new WalkFailure("The forecast names no level: " + forecast.text());
        }
        return "an opportunity of 6.50 USD a month against a commitment of %s %s; cheapest level %s"
                .formatted(
                        forecast.body().path("commitment").path("amount").asText(),
                        forecast.body().path("commitment").path("currency").asText(),
                        level);
    }

    private static void opportunity(Walk walk) {
        Answer opportunity = walk.api()
                .post(walk.mesh().contract(), "/opportunities")
                .as(walk.actor("csp-a"))
                .key(walk.key("opportunity"))
                .json(Map.of(
                        "customerName",
                        "Hansebau GmbH",
                        "service",
                        Sign.SERVICE,
                        "expectedMonthlyMsrp",
                        Map.of("amount", "6.50", "currency", "USD"),
                        "startsOn",
                        "2024-09-01",
                        "probabilityPercent",
                        80))
                .send()
                .expect(201);
        if (opportunity.at("id").isEmpty()) {
            throw new WalkFailure("The opportunity has no id: " + opportunity.text());
        }
    }
}
