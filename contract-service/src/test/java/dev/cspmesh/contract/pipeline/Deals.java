package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Deals to start a domain test from. */
public final class Deals {

    static final Clock NOW = Clock.fixed(Instant.parse("2024-03-01T09:00:00Z"), ZoneOffset.UTC);

    static final Caller CSP = new Caller(Participant.CSP_SAAS, "CSP-1", "mara");

    private Deals() {}

    public static Opportunity in(OpportunityStatus status, String monthly, int percent, String startsOn) {
        Opportunity opportunity = Opportunity.enter(
                new UUID(0, 3),
                "CSP-1",
                DealTerms.of(new Deal(
                        "Hafen Logistik",
                        "vmc-aws",
                        new BigDecimal(monthly),
                        "USD",
                        LocalDate.parse(startsOn),
                        percent)),
                NOW);
        way(status).forEach(stage -> opportunity.moveTo(CSP, to(stage), NOW));
        return opportunity;
    }

    /** A deal that may be won by half. */
    public static Opportunity inCurrency(String currency, String monthly, String startsOn) {
        return Opportunity.enter(
                new UUID(0, 4),
                "CSP-1",
                DealTerms.of(new Deal(
                        "Hafen Logistik", "vmc-aws", new BigDecimal(monthly), currency, LocalDate.parse(startsOn), 50)),
                NOW);
    }

    /** The stage with what must be said. */
    static StageChange to(OpportunityStatus stage) {
        return stage == OpportunityStatus.LOST ? StageChange.lost(LostReason.PRICE) : StageChange.to(stage);
    }

    /** The same as a request. */
    public static String request(OpportunityStatus stage) {
        return "{\"status\": \"%s\"%s}"
                .formatted(stage, stage == OpportunityStatus.LOST ? ", \"reasonCode\": \"PRICE\"" : "");
    }

    /** The stages that lead there from a new deal. */
    static List<OpportunityStatus> way(OpportunityStatus to) {
        return switch (to) {
            case NEW -> List.of();
            case QUALIFIED -> List.of(OpportunityStatus.QUALIFIED);
            case PROPOSED -> List.of(OpportunityStatus.QUALIFIED, OpportunityStatus.PROPOSED);
            case WON -> List.of(OpportunityStatus.QUALIFIED, OpportunityStatus.PROPOSED, OpportunityStatus.WON);
            case LOST -> List.of(OpportunityStatus.LOST);
        };
    }
}
