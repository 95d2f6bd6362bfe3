package dev.cspmesh.contract.document;

import dev.cspmesh.contract.commit.Signatures;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of which documents are made, in HTML. */
final class DocumentPage {

    private static final String END = "</body>\n</html>\n";

    private DocumentPage() {}

    /** A numbered term of a contract. */
    record Clause(String title, String text) {}

    static String page(String title, String body) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>body{font:14px/1.5 sans-serif;max-width:56rem;margin:2rem auto}th,td{text-align:left;padding:.2rem 1rem .2rem 0}</style>
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s
            """.formatted(escaped(title), body) + END;
    }

    /** The same text and under it who signed it, when, and which hash the signatures name. */
    static String signed(String html, String sha256, Signatures signatures) {
        List<List<String>> rows = signatures.all().stream()
                .map(one -> List.of(
                        role(one), one.party(), one.name(), one.signedAt().toString(), one.documentSha256()))
                .toList();
        return html.substring(0, html.length() - END.length())
                + "<h2>Signatures</h2>\n<p>Each names the SHA-256 of the text above as it was shown, "
                + sha256
                + ".</p>\n"
                + table(List.of("For", "Party", "Name", "At", "SHA-256"), rows)
                + "\n"
                + END;
    }

    private static String role(Signatures.Signature signature) {
        return switch (signature.role()) {
            case CSP_SAAS -> "Provider";
            case AGGREGATOR -> "Aggregator";
            case VMWARE -> "Vendor";
            default -> signature.role().name();
        };
    }

    static String parties(PartyNames.Named parties) {
        return table(
                List.of("Party", "Legal name", "Address", "Number"),
                List.of(
                        party("Provider", parties.provider()),
                        party("Aggregator", parties.aggregator()),
                        party("Vendor", parties.vendor())));
    }

    private static List<String> party(String role, PartyNames.Company company) {
        return List.of(role, company.name(), company.address().orElse("not known"), company.party());
    }

    static String clauses(List<Clause> clauses) {
        return IntStream.range(0, clauses.size())
                .mapToObj(i -> "<h2>" + (i + 1) + " " + escaped(clauses.get(i).title()) + "</h2>\n"
                        + clauses.get(i).text())
                .collect(Collectors.joining("\n"));
    }

    static String text(String sentence) {
        return "<p>" + escaped(sentence) + "</p>";
    }

    static String table(List<String> head, List<List<String>> rows) {
        return "<table>\n" + row("th", head) + "\n"
                + rows.stream().map(row -> row("td", row)).collect(Collectors.joining("\n")) + "\n</table>";
    }

    private static String row(String cell, List<String> values) {
        return values.stream()
                .map(value -> "<" + cell + ">" + escaped(value) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** Basis points as people read them. */
    static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).toPlainString() + " %";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
