package dev.cspmesh.kit.test.hostile.wire;

import java.util.Locale;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 when the connection ended without an answer, -1 when it stayed silent
 * @param headers by name in lower case
 * @param body as far as it came
 * @param cut true when the connection ended before the answer did
 */
public record Answer(int status, Map<String, String> headers, Body body, boolean cut) {

    public static final Answer NONE = new Answer(0, Map.of(), Body.EMPTY, false);

    /** The connection stayed open and nothing came. */
    public static final Answer SILENCE = new Answer(-1, Map.of(), Body.EMPTY, false);

    public boolean refused() {
        return status >= 400 && status < 500;
    }

    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** Without parameters, in lower case; empty when the answer has none. */
    public String mediaType() {
        return headers.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return body.text();
    }
}
