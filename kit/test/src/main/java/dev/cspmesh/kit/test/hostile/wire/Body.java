package dev.cspmesh.kit.test.hostile.wire;

import java.nio.charset.StandardCharsets;

/** The bytes of a body. */
public final class Body {

    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
