package dev.cspmesh.kit.test.hostile;

import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.hostile.wire.Request;
import java.util.stream.Collectors;

/**
 * One mutated request.
 *
 * @param index with the seed it makes the same attempt again
 * @param trick what was done to the request, in a few words
 * @param lawless true when this is no HTTP: the server may then refuse without a body, or just hang up
 */
record Attempt(int index, Operation operation, String trick, Request request, boolean lawless) {

    private static final int MOST_HEADERS = 12;

    @Override
    public String toString() {
        return "#%d %s: %s %s %s %s"
                .formatted(
                        index,
                        trick,
                        request.method(),
                        shortened(request.target()),
                        head(),
                        shortened(request.body().text()));
    }

    /** Tokens stay out of reports. */
    private String head() {
        return request.headers().stream()
                .map(header -> header.name() + ": " + header.value())
                .map(line -> line.replaceFirst("(?i)(Authorization: Bearer .{10}).{50,}", "$1…"))
                .map(Attempt::shortened)
                .limit(MOST_HEADERS)
                .collect(Collectors.joining(" | "));
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "… (" + text.length() + " characters)";
    }
}
