package dev.cspmesh.partner.letter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes to VMware's desk what sales is asked, and to the partner that it was answered. */
@ApplicationScoped
class EnquiryLetters implements Correspondence {

    private final AddressBook book;

    EnquiryLetters(AddressBook book) {
        this.book = book;
    }

    /** What is read of an enquiry that was taken. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Taken(String reference, String partnerId, String service) {}

    /** What is read of an answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answered(String reference, String partnerId) {}

    @Override
    public void listen(EventConsumer facts) {
        facts.on("enquiry.taken.v1", Taken.class, this::taken)
                .on("enquiry.answered.v1", Answered.class, this::answered);
    }

    private Uni<Void> taken(Taken fact) {
        return book.toDesk(
                "enquiry-taken",
                Map.of("reference", fact.reference(), "partnerId", fact.partnerId(), "service", fact.service()));
    }

    private Uni<Void> answered(Answered fact) {
        return book.toPartner(fact.partnerId(), "enquiry-answered", Map.of("reference", fact.reference()));
    }
}
