package dev.cspmesh.contract.document;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.MonthChange;
import dev.cspmesh.contract.document.DocumentPage.Clause;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What an amendment says.
 *
 * @param changeRequest that asks for it
 * @param title such as UPGRADE
 * @param reason why the provider asks for it
 * @param effectiveOn first day on which it counts
 * @param terms what is agreed, a sentence each
 * @param after the commitment with it
 */
public record Amendment(
        UUID changeRequest,
        String title,
        String reason,
        LocalDate effectiveOn,
        List<String> terms,
        CommitmentTerms after) {

    /** As HTML; the same for the same contract and change. */
    String write(Contract contract, int revision, PartyNames.Named parties) {
        return DocumentPage.page(
                "Amendment to contract " + contract.number() + ", revision " + revision + ": " + title,
                DocumentPage.clauses(List.of(
                        new Clause("Parties", DocumentPage.parties(parties)),
                        new Clause("Reason", DocumentPage.text(reason)),
                        new Clause("What is agreed", agreed()),
                        new Clause("Minimum MSRP spend", months(contract)),
                        new Clause(
                                "Everything else",
                                DocumentPage.text("All other terms of the contract stay as they are.")))));
    }

    private String agreed() {
        return DocumentPage.table(List.of("Term"), terms.stream().map(List::of).toList());
    }

    private String months(Contract contract) {
        List<MonthChange> months = MonthChange.between(contract.terms(), after, effectiveOn);
        return months.isEmpty()
                ? DocumentPage.text("None.")
                : DocumentPage.table(
                        List.of("Month", "List before", "List after", "Net before", "Net after"),
                        months.stream().map(Amendment::row).toList());
    }

    private static List<String> row(MonthChange month) {
        YearMonth when = month.month();
        return List.of(
                when.toString(),
                month.listBefore().toString(),
                month.listAfter().toString(),
                month.netBefore().toString(),
                month.netAfter().toString());
    }
}
