package dev.cspmesh.contract.document;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.contract.commitment.Prepayment;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a contract down as HTML, a pure function of what was agreed: no date of today, no signature, nothing that
 * changes while the contract does not.
 */
final class ContractDocumentRenderer {

    private ContractDocumentRenderer() {}

    static String write(Contract contract, int revision) {
        String title = "Contract " + contract.number() + ", revision " + revision;
        String rows = parts(contract).entrySet().stream()
                .map(part -> "<tr><th>" + part.getKey() + "</th><td>" + escaped(part.getValue()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>body{font:14px/1.5 sans-serif;max-width:48rem;margin:2rem auto}th,td{text-align:left;padding:.2rem 1rem .2rem 0}</style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <table>
            %3$s
            </table>
            <h2>Minimum MSRP spend</h2>
            %4$s
            </body>
            </html>
            """.formatted(escaped(title), escaped(commitment(contract)), rows, schedule(contract));
    }

    private static String commitment(Contract contract) {
        return switch (contract.type()) {
            case COMMIT -> "The provider commits to the MSRP spend of each month below for the service named here.";
            case PREPAID ->
                "The provider commits to the MSRP spend of each month below for the service named here and pays in advance.";
            case PAY_AS_YOU_GO -> "The provider pays what is used of the service named here; nothing is committed.";
        };
    }

    private static Map<String, String> parts(Contract contract) {
        Map<String, String> parts = new LinkedHashMap<>();
        String currency = contract.currency();
        parts.put("Provider", contract.partnerId());
        parts.put("Aggregator", contract.aggregatorId());
        parts.put("Vendor", "VMware");
        parts.put("Service", contract.service());
        parts.put("Type", contract.type().name());
        parts.put(
                "Level",
                contract.level()
                        .offer()
                        .map(offer -> offer.code() + ", version " + offer.version())
                        .orElse("none"));
        parts.put("Monthly commitment", contract.level().monthlyCommitment().toString());
        parts.put("Discount on MSRP", percent(contract));
        parts.put("First day", contract.term().startsOn().toString());
        parts.put("Last day", contract.term().endsOn().map(LocalDate::toString).orElse("none"));
        parts.put("Days count in", contract.billingZone());
        parts.put("Spend below the minimum is billed", contract.terms().underageBilled() ? "yes" : "no");
        parts.put("An early end bills what is left", contract.terms().earlyTerminationBilled() ? "yes" : "no");
        parts.put("Paid in advance", paid(contract.prepayment(), currency));
        return parts;
    }

    private static String percent(Contract contract) {
        String percent =
                BigDecimal.valueOf(contract.level().discount().value(), 2).toPlainString() + " %";
        return contract.terms().specialPrice() ? percent + " (special price)" : percent;
    }

    private static String paid(Optional<Prepayment> prepayment, String currency) {
        return prepayment
                .map(paid -> Money.rounded(paid.paid(), currency).toString())
                .orElse("nothing");
    }

    private static String schedule(Contract contract) {
        return contract.terms().monthlyCommitments().isEmpty()
                ? "<p>None.</p>"
                : contract.terms().monthlyCommitments().stream()
                        .map(ContractDocumentRenderer::row)
                        .collect(Collectors.joining("\n", "<table>\n", "\n</table>"));
    }

    private static String row(MonthlyCommitment commit) {
        return "<tr><td>" + commit.month() + "</td><td>" + commit.amount() + "</td></tr>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
