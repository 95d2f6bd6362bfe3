package dev.cspmesh.billing.metering.validation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A usage event as it was reported.
 *
 * @param subscription that was used
 * @param quantity exact, in the unit of the SKU
 * @param startsAt begin of the period of use; it decides the month
 * @param endsAt end of the period, exclusive
 * @param correction whether a negative quantity is meant
 */
public record Usage(
        Identity identity,
        SubscriptionKey subscription,
        String sku,
        String unit,
        BigDecimal quantity,
        Instant startsAt,
        Instant endsAt,
        boolean correction) {

    /** SHA-256 of the content in hexadecimal; the same content in another notation has the same hash. */
    public String contentHash() {
        String content = String.join(
                "\n",
                subscription.partnerId(),
                subscription.activationId().toString(),
                sku,
                unit,
                quantity.stripTrailingZeros().toPlainString(),
                startsAt.toString(),
                endsAt.toString(),
                Boolean.toString(correction));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
