package dev.cspmesh.sandbox.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A JSON Web Token taken apart, to be bent and put together again.
 *
 * @param header JOSE header
 * @param claims payload
 */
record Token(ObjectNode header, ObjectNode claims) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static Token of(String compact) {
        String[] parts = compact.split("\\.", -1);
        return new Token(node(parts[0]), node(parts[1]));
    }

    /** The same claims under another header. */
    Token under(String header) {
        try {
            return new Token((ObjectNode) JSON.readTree(header), claims.deepCopy());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(header, e);
        }
    }

    Token copy() {
        return new Token(header.deepCopy(), claims.deepCopy());
    }

    /** What a signature covers. */
    String signed() {
        return encoded(header.toString()) + "." + encoded(claims.toString());
    }

    static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode node(String part) {
        try {
            return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(part, e);
        }
    }
}
