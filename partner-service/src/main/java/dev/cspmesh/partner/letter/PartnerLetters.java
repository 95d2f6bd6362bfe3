package dev.cspmesh.partner.letter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** Writes to partners what VMware decided about them, and when a course expires. */
@ApplicationScoped
class PartnerLetters implements Correspondence {

    private final AddressBook book;

    PartnerLetters(AddressBook book) {
        this.book = book;
    }

    @Override
    public void listen(EventConsumer facts) {
        facts.on("partner.suspended.v1", Moved.class, fact -> moved(fact, "partner-suspended"))
                .on("partner.reinstated.v1", Moved.class, fact -> moved(fact, "partner-reinstated"))
                .on("partner.left.v1", Moved.class, fact -> moved(fact, "partner-left"))
                .on("partner.training-expiring.v1", Expiring.class, this::expiring)
                .on("partner.training-expired.v1", Expired.class, this::expired);
    }

    /** What is read of a decision about a partner. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Moved(String partnerId, String reason) {}

    /** What is read of a course that expires soon. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Expiring(String partnerId, String course, LocalDate expiresOn) {}

    /** What is read of a course that has expired. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Expired(String partnerId, String course, LocalDate expiredOn) {}

    private Uni<Void> moved(Moved fact, String template) {
        return book.toPartner(fact.partnerId(), template, Map.of("reason", fact.reason()));
    }

    private Uni<Void> expiring(Expiring fact) {
        return book.toPartner(
                fact.partnerId(), "training-expiring", Map.of("course", fact.course(), "day", fact.expiresOn()));
    }

    private Uni<Void> expired(Expired fact) {
        return book.toPartner(
                fact.partnerId(), "training-expired", Map.of("course", fact.course(), "day", fact.expiredOn()));
    }
}
