package dev.cspmesh.billing.export;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of RFC 4180. */
final class Csv {

    private static final String END = "\r\n";

    private Csv() {}

    static String row(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", END));
    }

    private static String field(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
