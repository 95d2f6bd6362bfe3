package dev.cspmesh.partner.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The object that an e-mail is about, and whose e-mail it is.
 *
 * @param kind what the object is
 * @param id the object's number or identifier
 * @param party the party that gets the e-mail; absent for applicants, people who asked, and VMware's desk
 */
@Embeddable
public record Concern(
        @Column(name = "about_kind") @Nullable String kind,
        @Column(name = "about_id") @Nullable String id,
        @Nullable String party) {

    /** Under this name the data of a template says which party gets the e-mail. */
    static final String TO_PARTY = "toParty";

    static final Concern NOTHING = new Concern(null, null, null);

    /** From what a template is filled with: the nearest object that it names. */
    static Concern of(Map<String, ?> data) {
        Function<String, Optional<String>> named =
                key -> Optional.ofNullable(data.get(key)).map(Object::toString).filter(text -> !text.isBlank());
        String party = named.apply(TO_PARTY).or(() -> named.apply("party")).orElse(null);
        return named.apply("contractId")
                .map(id -> new Concern("contract", id, party))
                .or(() -> named.apply("enquiryId").map(id -> new Concern("sales-enquiry", id, party)))
                .or(() -> named.apply("contactRequestId").map(id -> new Concern("contact-request", id, party)))
                .or(() -> named.apply("applicationId").map(id -> new Concern("application", id, party)))
                .or(() -> named.apply("partnerId").map(id -> new Concern("partner", id, party)))
                .or(() -> Optional.ofNullable(party).map(Concern::ofParty))
                .orElse(NOTHING);
    }

    private static Concern ofParty(String party) {
        return new Concern(party.startsWith("AGG-") ? "aggregator" : "partner", party, party);
    }
}
