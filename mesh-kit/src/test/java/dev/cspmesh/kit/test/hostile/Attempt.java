package dev.cspmesh.kit.test.hostile;

/**
 * One mutated request.
 *
 * @param index with the seed it makes the same attempt again
 * @param trick what was done to the request, in a few words
 * @param lawless true when this is no HTTP: the server may then refuse without a body, or just hang up
 */
record Attempt(int index, Operation operation, String trick, Request request, boolean lawless) {

    @Override
    public String toString() {
        return "#%d %s: %s %s %s %s"
                .formatted(
                        index,
                        trick,
                        request.method(),
                        shortened(request.target()),
                        request.headers(),
                        shortened(request.body().text()));
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "… (" + text.length() + " characters)";
    }
}
