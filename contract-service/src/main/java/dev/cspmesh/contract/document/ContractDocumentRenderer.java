package dev.cspmesh.contract.document;

import static dev.cspmesh.contract.document.DocumentPage.percent;
import static dev.cspmesh.contract.document.DocumentPage.table;
import static dev.cspmesh.contract.document.DocumentPage.text;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.MonthChange;
import dev.cspmesh.contract.document.DocumentPage.Clause;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a contract down as HTML, a pure function of what was agreed: no date of today, no signature, nothing that
 * changes while the contract does not.
 */
final class ContractDocumentRenderer {

    private ContractDocumentRenderer() {}

    static String write(Contract contract, int revision, PartyNames.Named parties) {
        return DocumentPage.page(
                "Contract " + contract.number() + ", revision " + revision,
                DocumentPage.clauses(List.of(
                        new Clause("Parties", DocumentPage.parties(parties)),
                        new Clause("Subject", text(commitment(contract)) + "\n" + facts(contract)),
                        new Clause("Minimum MSRP spend", schedule(contract)),
                        new Clause("Term", text(term(contract)) + backDating(contract)),
                        new Clause("Early end", text(earlyEnd(contract))),
                        new Clause("Changes", text(CHANGES)))));
    }

    private static final String CHANGES =
            "Every change of money or time is an amendment: a revision of this document that the provider signs and the"
                    + " aggregator consents to, and that the vendor approves where it has asked to. The provider may"
                    + " name another contact at any time.";

    private static String commitment(Contract contract) {
        return switch (contract.type()) {
            case COMMIT -> "The provider commits to the MSRP spend of each month below for the service named here.";
            case PREPAID ->
                "The provider commits to the MSRP spend of each month below for the service named here and pays in advance.";
            case PAY_AS_YOU_GO -> "The provider pays what is used of the service named here; nothing is committed.";
        };
    }

    private static String facts(Contract contract) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Service", contract.service());
        parts.put("Type", contract.type().name());
        parts.put(
                "Level",
                contract.level()
                        .offer()
                        .map(offer -> offer.code() + ", version " + offer.version())
                        .orElse("none"));
        parts.put("Monthly commitment", contract.level().monthlyCommitment().toString());
        parts.put("Discount on MSRP", discount(contract));
        parts.put("Spend below the minimum is billed", yes(contract.terms().underageBilled()));
        parts.put(
                "Paid in advance",
                contract.prepayment()
                        .map(paid ->
                                Money.rounded(paid.paid(), contract.currency()).toString())
                        .orElse("nothing"));
        return parts.entrySet().stream()
                .map(part -> List.of(part.getKey(), part.getValue()))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), rows -> table(List.of("What", "Agreed"), rows)));
    }

    private static String discount(Contract contract) {
        String percent = percent(contract.level().discount().value());
        return contract.terms().specialPrice() ? percent + " (special price)" : percent;
    }

    private static String yes(boolean agreed) {
        return agreed ? "yes" : "no";
    }

    private static String schedule(Contract contract) {
        List<MonthChange> months = MonthChange.between(
                contract.terms(), contract.terms(), contract.term().startsOn());
        return months.isEmpty()
                ? text("None.")
                : table(
                        List.of("Month", "Minimum at list prices", "Minimum after discount"),
                        months.stream()
                                .map(month -> List.of(
                                        month.month().toString(),
                                        month.listAfter().toString(),
                                        month.netAfter().toString()))
                                .toList());
    }

    private static String term(Contract contract) {
        String days = "The first day is %s, the last day %s; days count in %s."
                .formatted(
                        contract.term().startsOn(),
                        contract.term().endsOn().map(LocalDate::toString).orElse("open"),
                        contract.billingZone());
        return contract.terms().automaticRenewal()
                ? days
                        + " At its end the contract goes on for %d months, each time, unless the provider says before that it shall not."
                                .formatted(contract.terms().schedule().lastTermMonths())
                : days + " It does not go on by itself.";
    }

    private static String backDating(Contract contract) {
        return contract.backDating()
                .map(dated -> "\n"
                        + text(
                                ("The vendor has dated the contract back on %s: %s Months that are over when the last party"
                                                + " agrees are billed at once; on that day these were %s.")
                                        .formatted(dated.decidedOn(), sentence(dated.reason()), months(contract))))
                .orElse("");
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }

    private static String months(Contract contract) {
        List<YearMonth> months = contract.monthsBilledAtOnce();
        return months.isEmpty()
                ? "none"
                : months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }

    private static String earlyEnd(Contract contract) {
        return "The provider may end the contract at the end of any month before its last day, by an amendment, and take"
                + " that back until it has ended. An early end bills what is left of the commitment on the last order: "
                + yes(contract.terms().earlyTerminationBilled())
                + ".";
    }
}
