package dev.cspmesh.kit.test.matrix;

import dev.cspmesh.kit.test.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The filled matrices of several services as one HTML page, and as a table for a text. */
public final class MatrixPage {

    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Authorization matrix</title><style>
            body{font:14px/1.4 system-ui,sans-serif;margin:2rem;color:#1b1b1b} table{border-collapse:collapse;margin:1rem 0}
            th,td{border:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}
            thead th{position:sticky;top:0;background:#f3f3f3}
            .REACHED{background:#e3f4e3} .NOT_FOUND{background:#fdf3d8} .FORBIDDEN,.UNAUTHENTICATED{background:#eee}
            .wrong{background:#d33;color:#fff} small{color:#555}
            </style></head><body><h1>Authorization matrix</h1>
            """;
    private static final String LEGEND = """
            <p>A row is an operation, a column is who calls. A cell names how the addressed object stands to the caller and
            what the service answered: <span class="REACHED">reached</span>, <span class="NOT_FOUND">as if there were no
            such object</span>, <span class="FORBIDDEN">refused</span>. Red cells differ from what is declared.</p>
            """;

    private MatrixPage() {}

    /** A page that needs nothing else. */
    public static String html(Map<String, MatrixReport> services, String line) {
        StringBuilder page = new StringBuilder(HEAD)
                .append("<p><b>")
                .append(line)
                .append("</b></p>")
                .append(LEGEND);
        services.forEach((service, report) ->
                page.append("<h2>").append(service).append("</h2>").append(table(report)));
        return page.append("</body></html>\n").toString();
    }

    private static String table(MatrixReport report) {
        String actors = report.actors().stream()
                .map(actor -> "<th>" + actor.name() + "</th>")
                .collect(Collectors.joining());
        String rows = report.operations().stream()
                .map(operation -> row(report, operation))
                .collect(Collectors.joining("\n"));
        return "<table><thead><tr><th>operation</th>" + actors + "</tr></thead><tbody>\n" + rows
                + "\n</tbody></table>\n";
    }

    private static String row(MatrixReport report, Operation operation) {
        String cells = report.actors().stream()
                .map(actor -> "<td>" + cells(report, operation, actor) + "</td>")
                .collect(Collectors.joining());
        return "<tr><th>%s<br><small>%s %s</small></th>%s</tr>"
                .formatted(operation.id(), operation.method(), operation.path(), cells);
    }

    private static String cells(MatrixReport report, Operation operation, Actor actor) {
        Set<String> lines = new TreeSet<>();
        for (Cell cell : report.cells()) {
            if (cell.operation().equals(operation) && cell.actor().equals(actor)) {
                String style =
                        cell.wrong().isPresent() ? "wrong" : cell.expected().name();
                lines.add("<div class=\"%s\">%s%d</div>".formatted(style, words(cell), cell.status()));
            }
        }
        return String.join("", lines);
    }

    private static String words(Cell cell) {
        return cell.ownership() == Ownership.NONE
                ? ""
                : cell.ownership().name().toLowerCase(java.util.Locale.ROOT) + " ";
    }

    /** Who may do what, in Markdown: what each operation declares and the matrix has held it against. */
    public static String markdown(Map<String, MatrixReport> services) {
        List<String> lines = new ArrayList<>();
        services.forEach((service, report) -> {
            lines.add("### " + service + "\n");
            lines.add("| operation | address | customer | csp-saas | aggregator | vmware | mesh-service |");
            lines.add("|---|---|---|---|---|---|---|");
            report.operations().forEach(operation -> lines.add(line(operation)));
            lines.add("");
        });
        return String.join("\n", lines);
    }

    private static String line(Operation operation) {
        String extents = List.of("customer", "csp", "aggregator", "vmware", "service").stream()
                .map(who ->
                        operation.isForAnyone() ? "anyone" : operation.policy().getOrDefault(who, "–"))
                .collect(Collectors.joining(" | "));
        return "| %s | `%s %s` | %s |".formatted(operation.id(), operation.method(), operation.path(), extents);
    }
}
