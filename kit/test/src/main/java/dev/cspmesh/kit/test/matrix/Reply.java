package dev.cspmesh.kit.test.matrix;

import java.util.TreeSet;

/** An HTTP answer, as far as somebody could read something out of it. */
public record Reply(int status, String contentType, String headers, String body) {

    static Reply of(java.net.http.HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().map().toString(),
                response.body());
    }

    String all() {
        return headers + body;
    }

    /** The same answer, had it been about these identifiers. */
    Reply about(java.util.Map<String, String> from, java.util.Map<String, String> to) {
        String renamed = body;
        for (String name : new TreeSet<>(from.keySet())) {
            renamed = renamed.replace(from.get(name), to.getOrDefault(name, ""));
        }
        return new Reply(status, contentType, headers, renamed);
    }

    boolean reads(Reply other) {
        return status == other.status && body.equals(other.body);
    }
}
