package dev.cspmesh.partner.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Writes to VMware's desk what sales is asked, and to the partner that it was answered. */
@ApplicationScoped
class EnquiryNotifications implements NotificationSource {

    private final Recipients recipients;

    EnquiryNotifications(Recipients recipients) {
        this.recipients = recipients;
    }

    /** What is read of an enquiry that was taken. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Taken(UUID enquiryId, String reference, String partnerId, String service) {}

    /** What is read of an answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answered(UUID enquiryId, String reference, String partnerId) {}

    @Override
    public void listen(EventConsumer events) {
        events.on("enquiry.taken.v1", Taken.class, this::taken)
                .on("enquiry.answered.v1", Answered.class, this::answered);
    }

    private Uni<Void> taken(Taken event) {
        return recipients.toDesk(
                "enquiry-taken",
                Map.of(
                        "enquiryId", event.enquiryId(),
                        "reference", event.reference(),
                        "partnerId", event.partnerId(),
                        "service", event.service()));
    }

    private Uni<Void> answered(Answered event) {
        return recipients.toPartner(
                event.partnerId(),
                "enquiry-answered",
                Map.of("enquiryId", event.enquiryId(), "reference", event.reference()));
    }
}
