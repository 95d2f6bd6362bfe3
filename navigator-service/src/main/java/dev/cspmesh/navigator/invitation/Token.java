package dev.cspmesh.navigator.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of an invitation link. It exists in the mail and in the request that opens the invitation; the database
 * keeps its hash, and {@link #toString} hides it from logs.
 *
 * @param secret 32 random bytes in URL-safe base 64, 43 characters
 */
record Token(String secret) {

    private static final int BYTES = 32;

    static Token random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * SHA-256 in hex; no salt is needed for 256 random bits. A guess is hashed before it is compared, so that the time a
     * comparison takes says nothing about the secret: the hash that it comes close to belongs to no token known.
     */
    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
