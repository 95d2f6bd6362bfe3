package dev.cspmesh.partner.application;

import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to an application. */
public sealed interface ApplicationEvent extends DomainEvent {

    UUID applicationId();

    @Override
    default String type() {
        return switch (this) {
            case Drafted _ -> "application.drafted.v1";
            case Edited _ -> "application.edited.v1";
            case Submitted _ -> "application.submitted.v1";
            case ReviewStarted _ -> "application.review-started.v1";
            case InformationRequested _ -> "application.information-requested.v1";
            case InformationGiven _ -> "application.information-given.v1";
            case DecisionDue _ -> "application.decision-due.v1";
            case Overdue _ -> "application.overdue.v1";
            case Approved _ -> "application.approved.v1";
            case Rejected _ -> "application.rejected.v1";
            case Withdrawn _ -> "application.withdrawn.v1";
        };
    }

    @Override
    default String key() {
        return applicationId().toString();
    }

    /** Somebody began to fill in the form. */
    record Drafted(UUID applicationId, Instant draftedAt) implements ApplicationEvent {}

    /** The applicant changed the draft. */
    record Edited(UUID applicationId, Instant editedAt) implements ApplicationEvent {}

    /** Somebody applied. */
    record Submitted(UUID applicationId, String country, LocalDate decisionDueOn) implements ApplicationEvent {}

    /** VMware took it up. */
    record ReviewStarted(UUID applicationId, Instant startedAt) implements ApplicationEvent {}

    /** VMware asks the applicant something. */
    record InformationRequested(UUID applicationId, Instant requestedAt) implements ApplicationEvent {}

    /** The applicant answered. */
    record InformationGiven(UUID applicationId, Instant givenAt) implements ApplicationEvent {}

    /** The day has come by whose end the decision is due. */
    record DecisionDue(UUID applicationId, LocalDate decisionDueOn) implements ApplicationEvent {}

    /** The decision was not taken in time; nothing is decided by the clock. */
    record Overdue(UUID applicationId, LocalDate decisionDueOn) implements ApplicationEvent {}

    /** VMware said yes. */
    record Approved(UUID applicationId, String partnerId, Instant approvedAt) implements ApplicationEvent {}

    /** VMware said no. */
    record Rejected(UUID applicationId, String reason) implements ApplicationEvent {}

    /** The applicant took it back before a decision. */
    record Withdrawn(UUID applicationId, Instant withdrawnAt) implements ApplicationEvent {}
}
