package dev.cspmesh.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Walk;
import dev.cspmesh.sandbox.walk.WalkFailure;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Step 6: an opportunity and the forecast against the commitment. */
final class Pipeline implements Step {

    private static final String LATER = "2024-11";

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
        String choice = forecast.body().path("cheapestLevel").path("choice").asText();
        if (choice.isEmpty()) {
            throw new WalkFailure("The forecast names no choice: " + forecast.text());
        }
        return "an opportunity of 6.50 USD a month against a commitment of %s %s; cheapest is %s; %s tell %s for %s"
                .formatted(
                        forecast.body().path("commitment").path("amount").asText(),
                        forecast.body().path("commitment").path("currency").asText(),
                        choice,
                        "burn-down, month and year",
                        sameNumber(walk),
                        LATER);
    }

    /** One month at three addresses of two services. */
    private static String sameNumber(Walk walk) {
        String contract = "/contracts/" + walk.the("csp-a.contract");
        String month = expected(read(walk, walk.mesh().contract(), contract + "/forecast?month=" + LATER));
        String year = ofMonth(read(walk, walk.mesh().contract(), contract + "/forecast/year"));
        if (!month.equals(year)) {
            throw new WalkFailure("The month tells %s and the year %s for %s".formatted(month, year, LATER));
        }
        return walk.api()
                .await(
                        "the burn-down to tell " + month,
                        () -> Optional.of(ofMonth(read(walk, walk.mesh().billing(), contract + "/burn-down")))
                                .filter(month::equals));
    }

    private static JsonNode read(Walk walk, URI service, String path) {
        return walk.api()
                .get(service, path)
                .as(walk.actor("csp-a"))
                .send()
                .expect(200)
                .body();
    }

    private static String ofMonth(JsonNode months) {
        for (JsonNode month : months.path("months")) {
            if (month.path("month").asText().equals(LATER)) {
                return expected(month);
            }
        }
        return "nothing";
    }

    private static String expected(JsonNode month) {
        return month.path("expected").path("amount").asText();
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
