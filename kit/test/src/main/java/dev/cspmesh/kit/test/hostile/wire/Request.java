package dev.cspmesh.kit.test.hostile.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A request as it goes over the wire.
 *
 * @param target path and query, as written
 * @param headers lines of the head, host and framing excepted
 * @param framing how the body's length is told
 */
public record Request(String method, String target, List<Header> headers, Body body, Framing framing) {

    /** A line of the head. */
    public record Header(String name, String value) {}

    /** How the body's length is told, and whether that is true. */
    public enum Framing {
        /** Content-Length as it is. */
        WHOLE,
        /** In chunks. */
        CHUNKED,
        /** Content-Length as it should be, then the line goes dead half way. */
        TRUNCATED,
        /** What the mutation put into the headers; nothing sensible may follow on this connection. */
        AS_WRITTEN;

        /** Whether both sides know where the request ends, so that the connection goes on. */
        public boolean lasts() {
            return this == WHOLE || this == CHUNKED;
        }
    }

    public Request {
        headers = List.copyOf(headers);
    }

    public Request target(String other) {
        return new Request(method, other, headers, body, framing);
    }

    public Request method(String other) {
        return new Request(other, target, headers, body, framing);
    }

    public Request body(byte[] other) {
        return new Request(method, target, headers, Body.of(other), framing);
    }

    public Request body(String other) {
        return new Request(method, target, headers, Body.of(other), framing);
    }

    public Request framing(Framing other) {
        return new Request(method, target, headers, body, other);
    }

    public Request without(String name) {
        return new Request(
                method,
                target,
                headers.stream()
                        .filter(header -> !header.name().equalsIgnoreCase(name))
                        .toList(),
                body,
                framing);
    }

    public Request plus(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, target, more, body, framing);
    }

    public Request with(String name, String value) {
        return without(name).plus(name, value);
    }

    /** The bytes for the wire. Heads are Latin-1, as HTTP has them. */
    public byte[] bytes(String host) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("Host"))) {
            head.append("Host: ").append(host).append("\r\n");
        }
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        switch (framing) {
            case WHOLE, TRUNCATED -> {
                if (!body.isEmpty() || !method.equals("GET")) {
                    head.append("Content-Length: ").append(body.length()).append("\r\n");
                }
            }
            case CHUNKED -> head.append("Transfer-Encoding: chunked\r\n");
            case AS_WRITTEN -> {}
        }
        wire.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        wire.writeBytes(framed());
        return wire.toByteArray();
    }

    private byte[] framed() {
        return switch (framing) {
            case WHOLE, AS_WRITTEN -> body.bytes();
            case TRUNCATED -> Arrays.copyOf(body.bytes(), body.length() / 2);
            case CHUNKED -> chunked();
        };
    }

    private byte[] chunked() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int size = Math.max(1, Math.min(8000, body.length() / 3));
        byte[] whole = body.bytes();
        for (int at = 0; at < body.length(); at += size) {
            int length = Math.min(size, body.length() - at);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            chunks.write(whole, at, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return chunks.toByteArray();
    }
}
