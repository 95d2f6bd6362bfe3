package dev.cspmesh.partner.application;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to an application. */
public sealed interface ApplicationEvent extends DomainEvent {

    UUID applicationId();

    @Override
    default String key() {
        return applicationId().toString();
    }

    /** Somebody began to fill in the form. */
    record Drafted(UUID applicationId, Instant draftedAt) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.drafted.v1";
        }
    }

    /** The applicant changed the draft. */
    record Edited(UUID applicationId, Instant editedAt) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.edited.v1";
        }
    }

    /** Somebody applied. */
    record Submitted(UUID applicationId, String country, LocalDate decisionDueOn) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.submitted.v1";
        }
    }

    /** VMware took it up. */
    record ReviewStarted(UUID applicationId, Instant startedAt) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.review-started.v1";
        }
    }

    /** VMware asks the applicant something. */
    record InformationRequested(UUID applicationId, Instant requestedAt) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.information-requested.v1";
        }
    }

    /** The applicant answered. */
    record InformationGiven(UUID applicationId, Instant givenAt) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.information-given.v1";
        }
    }

    /** The day has come by whose end the decision is due. */
    record DecisionDue(UUID applicationId, LocalDate decisionDueOn) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.decision-due.v1";
        }
    }

    /** The decision was not taken in time; nothing is decided by the clock. */
    record Overdue(UUID applicationId, LocalDate decisionDueOn) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.overdue.v1";
        }
    }

    /** VMware said yes. */
    record Approved(UUID applicationId, String partnerId, Instant approvedAt) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.approved.v1";
        }
    }

    /** VMware said no. */
    record Rejected(UUID applicationId, String reason) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.rejected.v1";
        }
    }

    /** The applicant took it back before a decision. */
    record Withdrawn(UUID applicationId, Instant withdrawnAt) implements ApplicationEvent {
        @Override
        public String type() {
            return "application.withdrawn.v1";
        }
    }
}
