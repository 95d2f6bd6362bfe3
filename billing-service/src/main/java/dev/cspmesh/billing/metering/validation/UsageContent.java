package dev.cspmesh.billing.metering.validation;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** How a usage exception keeps what an event said. */
public final class UsageContent {

    private UsageContent() {}

    public static String write(Usage usage) {
        return new JsonObject()
                .put("partnerId", usage.subscription().partnerId())
                .put("subscription", usage.subscription().activationId().toString())
                .put("sku", usage.sku())
                .put("unit", usage.unit())
                .put("quantity", usage.quantity().toPlainString())
                .put("startsAt", usage.startsAt().toString())
                .put("endsAt", usage.endsAt().toString())
                .put("correction", usage.correction())
                .encode();
    }

    public static Usage read(Identity identity, String content) {
        JsonObject data = new JsonObject(content);
        return new Usage(
                identity,
                new SubscriptionKey(data.getString("partnerId"), UUID.fromString(data.getString("subscription"))),
                data.getString("sku"),
                data.getString("unit"),
                new BigDecimal(data.getString("quantity")),
                Instant.parse(data.getString("startsAt")),
                Instant.parse(data.getString("endsAt")),
                data.getBoolean("correction"));
    }
}
