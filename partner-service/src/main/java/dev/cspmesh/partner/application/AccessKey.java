package dev.cspmesh.partner.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Opens one application to whoever sent it, who has no identity yet. Shown once, kept as a hash.
 *
 * @param text 256 random bits
 */
public record AccessKey(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static AccessKey random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new AccessKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "a key";
    }
}
