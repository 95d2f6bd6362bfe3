package dev.cspmesh.kit.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that opens something to whoever holds it. It exists in the mail or answer that hands it out and in the request
 * that shows it; the database keeps its hash, and {@link #toString} hides it from logs.
 *
 * @param text as it is handed out; a random one is 32 bytes in URL-safe base 64, 43 characters
 */
public record OneTimeSecret(String text) {

    private static final int BYTES = 32;

    /** A new one. Its generator is made when it is needed: a native image must not carry a seeded one. */
    public static OneTimeSecret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new OneTimeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * SHA-256 in hex; no salt is needed for 256 random bits. A guess is hashed before it is compared, so that the time a
     * comparison takes says nothing about the secret: the hash that it comes close to belongs to no secret known.
     */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "BearerSecret[hidden]";
    }
}
