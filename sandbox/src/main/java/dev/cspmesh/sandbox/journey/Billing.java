package dev.cspmesh.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Api;
import dev.cspmesh.sandbox.walk.Walk;
import dev.cspmesh.sandbox.walk.WalkFailure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Step 10: a month of usage becomes orders, and the orders become bills on all three legs. */
final class Billing implements Step {

    private static final String MONTH = "2024-09";
    private static final Instant MONTH_OVER = Instant.parse("2024-10-01T06:00:00Z");
    private static final Instant SPOOL_DAY = Instant.parse("2024-10-04T00:05:00Z");
    private static final int BATCH = 250;

    private final UsageSample sample = UsageSample.load();

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String name() {
        return "Submit the Monthly Billing Order";
    }

    @Override
    public String walk(Walk walk) {
        walk.clockAtLeast(MONTH_OVER);
        DemoActors.PROVIDERS.forEach(provider -> planPrices(walk, provider));
        report(walk);
        walk.clockAtLeast(SPOOL_DAY);
        DemoActors.PROVIDERS.forEach(provider -> settle(walk, provider));
        ListCost listCost = compare(walk);
        return "%d events; two orders submitted, approved, closed; list cost matches in %d of %d rows"
                .formatted(sample.rows().size(), listCost.exact(), listCost.rows());
    }

    private static void planPrices(Walk walk, DemoActors.Provider provider) {
        Answer plan = walk.api()
                .get(walk.mesh().billing(), "/price-plan")
                .as(walk.actor(provider.actor()))
                .send();
        if (plan.status() == 200 && plan.body().path("markupBasisPoints").asInt() == 1500) {
            return;
        }
        Api.Call put = walk.api().put(walk.mesh().billing(), "/price-plan").as(walk.actor(provider.actor()));
        plan.etag().ifPresent(put::ifMatch);
        put.json(Map.of(
                        "markupBasisPoints",
                        1500,
                        "taxBasisPointsByCountry",
                        Map.of("DE", 1900, "AT", 2000, "JP", 1000)))
                .send()
                .expect(200, 201);
    }

    private void report(Walk walk) {
        List<Map<String, Object>> events = new ArrayList<>();
        List<String> accounts = sample.subAccounts();
        for (UsageSample.Row row : sample.rows()) {
            DemoActors.Client customer =
                    DemoActors.CUSTOMERS.get(accounts.indexOf(row.subAccount()) % DemoActors.CUSTOMERS.size());
            events.add(event(walk, row, customer));
        }
        for (int from = 0; from < events.size(); from += BATCH) {
            send(walk, events.subList(from, Math.min(from + BATCH, events.size())));
        }
    }

    private static Map<String, Object> event(Walk walk, UsageSample.Row row, DemoActors.Client customer) {
        return Map.of(
                "specversion",
                "1.0",
                "id",
                row.id(),
                "source",
                source(walk),
                "type",
                "usage.reported.v1",
                "time",
                row.endsAt(),
                "data",
                data(walk, row, customer));
    }

    private static Map<String, Object> data(Walk walk, UsageSample.Row row, DemoActors.Client customer) {
        // The sample takes a little back in six rows; billing wants to be told that it is meant.
        boolean correction = row.quantity().startsWith("-");
        return Map.of(
                "partnerId", walk.the(customer.provider() + ".partnerId"),
                "subscription", walk.key("activation " + customer.actor()),
                "sku", row.sku(),
                "unit", row.unit(),
                "quantity", row.quantity(),
                "startsAt", row.startsAt(),
                "endsAt", row.endsAt(),
                "correction", correction);
    }

    /** Billing learns of contract, prices and subscriptions by itself; until it has, events are refused one by one. */
    private static void send(Walk walk, List<Map<String, Object>> events) {
        walk.api()
                .await(
                        "billing to know the subscriptions",
                        () -> Optional.of(walk.api()
                                        .post(walk.mesh().billing(), "/usage-events")
                                        .as("vmware")
                                        .body(events, "application/cloudevents-batch+json")
                                        .send()
                                        .expect(200))
                                .filter(answer -> answer.body().path("rejected").asInt() == 0)
                                .map(Billing::withoutConflicts));
    }

    private static Answer withoutConflicts(Answer answer) {
        if (answer.body().path("conflicts").asInt() != 0) {
            throw new WalkFailure("Usage was stored with other content before: " + answer.text());
        }
        return answer;
    }

    private static void settle(Walk walk, DemoActors.Provider provider) {
        String id = walk.api()
                .await(
                        "the order of " + provider.actor() + " to be spooled",
                        () -> walk.all(provider.actor(), walk.mesh().billing(), "/orders?month=" + MONTH).stream()
                                .filter(order -> order.path("contractId")
                                        .asText()
                                        .equals(walk.the(provider.actor() + ".contract")))
                                .filter(order -> !order.path("status").asText().equals("OPEN"))
                                .map(order -> order.path("id").asText())
                                .findFirst());
        walk.learn(provider.actor() + ".order", id);
        move(walk, provider.actor(), id, "submission", "PO-2024-09-" + provider.country());
        move(walk, provider.aggregator(), id, "approval", "AGG-PO-2024-09");
        move(walk, "vmware", id, "closing", "VMW-PO-2024-09");
    }

    private static void move(Walk walk, String actor, String id, String act, String poNumber) {
        Answer order = walk.api()
                .get(walk.mesh().billing(), "/orders/" + id)
                .as(walk.actor(actor))
                .send()
                .expect(200);
        boolean waits = act.equals(nextAct(order.at("status")));
        if (waits) {
            walk.api()
                    .post(walk.mesh().billing(), "/orders/" + id + "/" + act)
                    .as(walk.actor(actor))
                    .key(walk.key(act + id))
                    .ifMatch(order.etag().orElseThrow())
                    .json(Map.of("poNumber", poNumber))
                    .send()
                    .expect(200);
        }
    }

    private static String nextAct(String status) {
        return switch (status) {
            case "PENDING_PROVIDER" -> "submission";
            case "PENDING_AGGREGATOR" -> "approval";
            case "PENDING_VENDOR" -> "closing";
            default -> "";
        };
    }

    /** The rated usage of this run, held against the sample. */
    ListCost compare(Walk walk) {
        Map<String, BigDecimal> rated = new HashMap<>();
        for (DemoActors.Provider provider : DemoActors.PROVIDERS) {
            String path = "/orders/" + walk.the(provider.actor() + ".order") + "/usage?limit=200";
            for (JsonNode event : walk.all(provider.actor(), walk.mesh().billing(), path)) {
                rated.put(
                        event.path("id").asText(),
                        new BigDecimal(event.path("listAmount").asText()));
            }
        }
        return ListCost.compare(sample, rated);
    }

    /** How the first line of the first provider's order came about, as billing explains it. */
    static List<String> explain(Walk walk) {
        DemoActors.Provider provider = DemoActors.PROVIDERS.getFirst();
        String path = "/orders/" + walk.the(provider.actor() + ".order") + "/lines/1/explanation";
        List<String> steps = new ArrayList<>();
        walk.api()
                .get(walk.mesh().billing(), path)
                .as(walk.actor(provider.actor()))
                .send()
                .expect(200)
                .body()
                .path("steps")
                .forEach(step -> steps.add(step.asText()));
        return steps;
    }

    /** The bills of this run's month, as their issuers see them. */
    static List<Bill> bills(Walk walk) {
        List<Bill> bills = new ArrayList<>();
        for (DemoActors.Provider provider : DemoActors.PROVIDERS) {
            bills.addAll(of(walk, "vmware", "VENDOR", walk.the(provider.aggregator() + ".aggregatorId")));
            bills.addAll(of(walk, provider.aggregator(), "CONSOLIDATED", walk.the(provider.actor() + ".partnerId")));
            for (DemoActors.Client customer : DemoActors.customersOf(provider)) {
                bills.addAll(of(walk, provider.actor(), "CUSTOMER", walk.the(customer.actor() + ".id")));
            }
        }
        return bills;
    }

    private static List<Bill> of(Walk walk, String issuer, String leg, String receiver) {
        return walk.all(issuer, walk.mesh().billing(), "/bills?limit=200&leg=" + leg + "&month=" + MONTH).stream()
                .filter(bill -> bill.path("receiver").asText().equals(receiver))
                .map(Bill::of)
                .toList();
    }

    private static String source(Walk walk) {
        return "/focus-sample/" + walk.key("source");
    }
}
