package dev.cspmesh.platform.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One HTTP answer of the control server. */
record Reply(int status, String type, String body) {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    static Reply json(Object body) {
        try {
            return new Reply(
                    200, "application/json", body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Reply html(String body) {
        return new Reply(200, "text/html; charset=utf-8", body);
    }

    static Reply text(int status, String body) {
        return new Reply(status, "text/plain; charset=utf-8", body + "\n");
    }

    static Reply empty() {
        return new Reply(204, "text/plain", "");
    }
}
