package dev.cspmesh.partner.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** Writes to partners when a course expires. */
@ApplicationScoped
class PartnerNotifications implements NotificationSource {

    private final Recipients recipients;

    PartnerNotifications(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public void listen(EventConsumer events) {
        events.on("partner.training-expiring.v1", Expiring.class, this::expiring)
                .on("partner.training-expired.v1", Expired.class, this::expired);
    }

    /** What is read of a course that expires soon. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Expiring(String partnerId, String course, LocalDate expiresOn) {}

    /** What is read of a course that has expired. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Expired(String partnerId, String course, LocalDate expiredOn) {}

    private Uni<Void> expiring(Expiring event) {
        return recipients.toPartner(
                event.partnerId(), "training-expiring", Map.of("course", event.course(), "day", event.expiresOn()));
    }

    private Uni<Void> expired(Expired event) {
        return recipients.toPartner(
                event.partnerId(), "training-expired", Map.of("course", event.course(), "day", event.expiredOn()));
    }
}
