package dev.cspmesh.navigator.terms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to terms of service. No event carries their text or a person. */
public sealed interface TermsEvent extends DomainEvent {

    Head terms();

    @Override
    default String key() {
        return terms().termsId().toString();
    }

    /**
     * Which terms, whose they are, and whose turn it is now.
     *
     * @param nextActions by participant, the requests that it may make
     */
    record Head(UUID termsId, String partnerId, Map<String, List<NextAction>> nextActions) {

        static Head of(TermsOfService terms) {
            return new Head(terms.id(), terms.partnerId(), TermsLifeCycle.TABLE.nextActions(terms));
        }
    }

    /** A provider began to write. */
    record Drafted(@JsonUnwrapped Head terms, Instant draftedAt) implements TermsEvent {

        @Override
        public String type() {
            return "terms.drafted.v1";
        }
    }

    /** A provider changed a draft. */
    record Edited(@JsonUnwrapped Head terms, Instant editedAt) implements TermsEvent {

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
    record Published(@JsonUnwrapped Head terms, int version, String sha256) implements TermsEvent {

        @Override
        public String type() {
            return "terms.published.v1";
        }
    }

    /** A customer accepted a published text; its provider may serve it now. */
    record Accepted(@JsonUnwrapped Head terms, int version, UUID customerOrganizationId, Instant acceptedAt)
            implements TermsEvent {

        @Override
        public String type() {
            return "terms.accepted.v1";
        }
    }
}
