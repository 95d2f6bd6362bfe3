package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.document.Amendment;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says in sentences what an amendment agrees. */
public final class AmendmentText {

    private AmendmentText() {}

    /** What the document of a change says. */
    public static Amendment of(UUID changeRequest, ChangePreview preview, String reason) {
        return new Amendment(
                changeRequest,
                preview.change().kind().name(),
                reason,
                preview.effectiveOn(),
                terms(preview),
                preview.after());
    }

    private static List<String> terms(ChangePreview preview) {
        List<String> terms = new ArrayList<>(change(preview));
        preview.change().wantedLevel().ifPresent(level -> terms.add(level(preview, level)));
        if (!(preview.change() instanceof ContractChange.TopUp)) {
            terms.add("From then on the minimum costs %s after discount instead of %s."
                    .formatted(preview.netAfter(), preview.netBefore()));
        }
        return terms;
    }

    private static List<String> change(ChangePreview preview) {
        LocalDate from = preview.effectiveOn();
        return switch (preview.change()) {
            case ContractChange.Upgrade _ -> List.of("From %s on a higher level counts.".formatted(from));
            case ContractChange.Downgrade downgrade ->
                List.of(
                        downgrade.nextMonth()
                                ? "From %s on a lower level counts.".formatted(from)
                                : "A renewal takes a lower level, from %s on, unless it names another."
                                        .formatted(from));
            case ContractChange.Renewal renewal -> renewal(preview, renewal);
            case ContractChange.Termination end -> end(preview, end);
            case ContractChange.TopUp topUp ->
                List.of(
                        "%s more are paid in advance as soon as all have agreed.".formatted(topUp.amount()),
                        "Paid in advance so far: %s.".formatted(paid(preview)));
            case ContractChange.ContactAmendment _ -> List.of();
        };
    }

    private static List<String> renewal(ChangePreview preview, ContractChange.Renewal renewal) {
        return List.of(
                "The contract goes on from %s for %d months, until %s."
                        .formatted(
                                preview.effectiveOn(),
                                renewal.termMonths(),
                                preview.after().term().lastDay()),
                preview.after().automaticRenewal()
                        ? "After that it goes on by itself for as long, unless the provider stops that before."
                        : "After that it does not go on by itself.");
    }

    private static List<String> end(ChangePreview preview, ContractChange.Termination end) {
        return List.of(
                "The contract ends early on %s.".formatted(end.before().minusDays(1)),
                "The last order bills %s of what is left, after discount.".formatted(preview.earlyTerminationFee()),
                "Until then the provider may take this back.");
    }

    private static Money paid(ChangePreview preview) {
        BigDecimal paid = preview.contract().prepayment().orElseThrow().paid();
        return Money.rounded(paid, preview.contract().currency());
    }

    private static String level(ChangePreview preview, ContractedLevel level) {
        String version = level.offer()
                .map(offer -> offer.code() + ", version " + offer.version())
                .orElse("none");
        return "Level %s: %s a month at list prices, %s %% discount%s; before that %s %% discount."
                .formatted(
                        version,
                        level.monthlyCommitment(),
                        percent(level),
                        level.special() ? " (special price)" : "",
                        percent(preview.levelBefore()));
    }

    private static String percent(ContractedLevel level) {
        return BigDecimal.valueOf(level.discount().value(), 2).toPlainString();
    }
}
