package dev.cspmesh.partner.application.applicant;

import static dev.cspmesh.partner.application.ApplicationLifeCycle.APPLICANT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.SUBMIT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.TABLE;

import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an applicant may do now. A draft is not sent while another application of the company or the contact is open. */
@ApplicationScoped
class ApplicantActions {

    private final Applications applications;

    ApplicantActions(Applications applications) {
        this.applications = applications;
    }

    @WithSession
    Uni<List<NextAction>> of(Application application) {
        List<NextAction> offered = TABLE.allowedActions(application, APPLICANT);
        return offered.stream().noneMatch(ApplicantActions::isSubmission)
                ? Uni.createFrom().item(offered)
                : applications
                        .findConflicting(
                                application.company(), application.contact().email())
                        .map(conflict -> conflict.isEmpty() ? offered : withoutSubmission(offered));
    }

    private static List<NextAction> withoutSubmission(List<NextAction> offered) {
        return offered.stream().filter(action -> !isSubmission(action)).toList();
    }

    private static boolean isSubmission(NextAction action) {
        return action.action().equals(SUBMIT.name());
    }
}
