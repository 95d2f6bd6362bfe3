package dev.cspmesh.partner.application;

import static dev.cspmesh.kit.caller.Participant.VMWARE;
import static dev.cspmesh.partner.application.ApplicationStatus.APPROVED;
import static dev.cspmesh.partner.application.ApplicationStatus.DRAFT;
import static dev.cspmesh.partner.application.ApplicationStatus.INFO_REQUESTED;
import static dev.cspmesh.partner.application.ApplicationStatus.REJECTED;
import static dev.cspmesh.partner.application.ApplicationStatus.SUBMITTED;
import static dev.cspmesh.partner.application.ApplicationStatus.UNDER_REVIEW;
import static dev.cspmesh.partner.application.ApplicationStatus.WITHDRAWN;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.LifeCycleDraft;

/** What may be done with an application, by whom, and what follows (docs/domain.md, partner). */
public final class ApplicationLifeCycle {

    /** Whoever holds the access key of the application. */
    public static final String APPLICANT = "applicant";

    private static final Action READ = Action.get("readApplication", "/applications/{id}");
    private static final Action READ_OWN = Action.get("readOwnApplication", "/applications/{id}/applicant-view");
    private static final Action DRAFT_IT = Action.post("draftApplication", "/applications/drafts");
    private static final Action APPLY = Action.post("submitApplication", "/applications");
    public static final Action EDIT = Action.put("editDraft", "/applications/{id}/draft");
    public static final Action SUBMIT = Action.post("submitDraft", "/applications/{id}/submission");
    public static final Action ANSWER = Action.post("answerQuestion", "/applications/{id}/answer");
    public static final Action WITHDRAW = Action.post("withdrawApplication", "/applications/{id}/withdrawal");
    public static final Action REVIEW = Action.post("reviewApplication", "/applications/{id}/review");
    public static final Action ASK = Action.post("askApplicant", "/applications/{id}/information-request");
    public static final Action APPROVE = Action.post("approveApplication", "/applications/{id}/approval");
    public static final Action REJECT = Action.post("rejectApplication", "/applications/{id}/rejection");
    public static final Action REMIND = Action.automatic("day of the decision");
    public static final Action FLAG_OVERDUE = Action.automatic("day after the decision");

    public static final LifeCycle<Application, ApplicationStatus> TABLE = withDeadlines(decisions(form()));

    private ApplicationLifeCycle() {}

    private static LifeCycleDraft<Application, ApplicationStatus> form() {
        By applicant = By.role(APPLICANT);
        return LifeCycle.of("application", ApplicationStatus.class, Application::status, Application::id)
                .shownTo(applicant, READ_OWN)
                .shownTo(By.any(VMWARE), READ)
                .begins(DRAFT_IT, applicant, DRAFT, "application.drafted.v1")
                .begins(APPLY, applicant, SUBMITTED, "application.submitted.v1")
                .row(DRAFT, EDIT, applicant, DRAFT, "application.edited.v1")
                .row(DRAFT, SUBMIT, applicant, SUBMITTED, "application.submitted.v1")
                .unless(ApplicationRules::isComplete)
                .row(DRAFT, WITHDRAW, applicant, WITHDRAWN, "application.withdrawn.v1")
                .row(SUBMITTED, WITHDRAW, applicant, WITHDRAWN, "application.withdrawn.v1")
                .row(UNDER_REVIEW, WITHDRAW, applicant, WITHDRAWN, "application.withdrawn.v1")
                .row(INFO_REQUESTED, ANSWER, applicant, UNDER_REVIEW, "application.information-given.v1")
                .row(INFO_REQUESTED, WITHDRAW, applicant, WITHDRAWN, "application.withdrawn.v1");
    }

    private static LifeCycleDraft<Application, ApplicationStatus> decisions(
            LifeCycleDraft<Application, ApplicationStatus> table) {
        return table.row(SUBMITTED, REVIEW, VMWARE, UNDER_REVIEW, "application.review-started.v1")
                .row(UNDER_REVIEW, ASK, VMWARE, INFO_REQUESTED, "application.information-requested.v1")
                .row(UNDER_REVIEW, APPROVE, VMWARE, APPROVED, "application.approved.v1")
                .row(UNDER_REVIEW, REJECT, VMWARE, REJECTED, "application.rejected.v1")
                .row(INFO_REQUESTED, REVIEW, VMWARE, UNDER_REVIEW, "application.review-started.v1")
                .row(INFO_REQUESTED, ASK, VMWARE, INFO_REQUESTED, "application.information-requested.v1")
                .row(INFO_REQUESTED, REJECT, VMWARE, REJECTED, "application.rejected.v1");
    }

    /** While VMware owes a decision; nothing is decided by the clock. */
    private static LifeCycle<Application, ApplicationStatus> withDeadlines(
            LifeCycleDraft<Application, ApplicationStatus> table) {
        for (ApplicationStatus state : new ApplicationStatus[] {SUBMITTED, UNDER_REVIEW, INFO_REQUESTED}) {
            table.automatic(state, REMIND, state, "application.decision-due.v1")
                    .automatic(state, FLAG_OVERDUE, state, "application.overdue.v1");
        }
        return table.table();
    }
}
