package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to terms of service. No event carries their text or a person. */
public sealed interface TermsEvent extends DomainEvent {

    UUID termsId();

    @Override
    default String key() {
        return termsId().toString();
    }

    /** A provider began to write. */
    record Drafted(UUID termsId, String partnerId, Instant draftedAt) implements TermsEvent {

        @Override
        public String type() {
            return "terms.drafted.v1";
        }
    }

    /** A provider changed a draft. */
    record Edited(UUID termsId, String partnerId, Instant editedAt) implements TermsEvent {

        @Override
        public String type() {
            return "terms.edited.v1";
        }
    }

    /**
     * A text is published and never changes again.
     *
     * @param version counts the partner's publications from 1
     * @param sha256 of title, a line feed and text in UTF-8, in hex
     */
    record Published(UUID termsId, String partnerId, int version, String sha256) implements TermsEvent {

        @Override
        public String type() {
            return "terms.published.v1";
        }
    }

    /** A customer accepted a published text. */
    record Accepted(UUID termsId, int version, String partnerId, UUID customerOrganizationId, Instant acceptedAt)
            implements TermsEvent {

        @Override
        public String type() {
            return "terms.accepted.v1";
        }
    }
}
