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

/** What an applicant may do now. A draft is not sent while another application of the company or the contact
 * is open, or somebody signs in with the contact's address. */
@ApplicationScoped
class ApplicantActions {

    private final Applications applications;
    private final ApplicantAddress address;

    ApplicantActions(Applications applications, ApplicantAddress address) {
        this.applications = applications;
        this.address = address;
    }

    @WithSession
    Uni<List<NextAction>> of(Application application) {
        List<NextAction> offered = TABLE.allowedActions(application, APPLICANT);
        return offered.stream().noneMatch(ApplicantActions::isSubmission)
                ? Uni.createFrom().item(offered)
                : applications
                        .findConflicting(
                                application.company(), application.contact().email())
                        .chain(conflict -> conflict.isEmpty()
                                ? address.isFree(application)
                                : Uni.createFrom().item(false))
                        .map(mayApply -> mayApply ? offered : withoutSubmission(offered));
    }

    private static List<NextAction> withoutSubmission(List<NextAction> offered) {
        return offered.stream().filter(action -> !isSubmission(action)).toList();
    }

    private static boolean isSubmission(NextAction action) {
        return action.action().equals(SUBMIT.name());
    }
}
