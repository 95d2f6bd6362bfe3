package dev.cspmesh.partner.application;

import static dev.cspmesh.partner.application.ApplicationLifeCycle.ANSWER;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.APPLICANT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.APPROVE;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.ASK;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.EDIT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.FLAG_OVERDUE;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.REJECT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.REMIND;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.REVIEW;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.SUBMIT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.TABLE;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import dev.cspmesh.partner.person.Contact;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Each row of an application's table, and what none of them allows. */
class ApplicationLifeCycleTest implements LifeCycleCases<Application, ApplicationStatus> {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);
    private static final Company COMPANY = new Company("Nordwind", "HRB 1", "DE", null);
    private static final Contact CONTACT = new Contact("Mara", "Lindt", "mara@nordwind.example", null);

    @Override
    public LifeCycle<Application, ApplicationStatus> table() {
        return TABLE;
    }

    @Override
    public Application in(ApplicationStatus state) {
        Application application = Application.draft(new UUID(0, 1), COMPANY, CONTACT, OneTimeSecret.random(), NOW);
        if (state != ApplicationStatus.DRAFT) {
            application.submit(NOW);
        }
        return AggregateState.put(application, state);
    }

    @Override
    public Caller caller(String role) {
        return role.equals(APPLICANT)
                ? new Caller(Participant.CUSTOMER, APPLICANT, "holds the key")
                : LifeCycleCases.super.caller(role);
    }

    @Override
    public Verbs<Application> verbs() {
        return Verbs.of(Application.class)
                .request(EDIT, byKey(EDIT, application -> application.edit(COMPANY, CONTACT, NOW)))
                .request(SUBMIT, byKey(SUBMIT, application -> application.submit(NOW)))
                .request(ANSWER, byKey(ANSWER, application -> application.answer("Hamburg", NOW)))
                .request(WITHDRAW, byKey(WITHDRAW, application -> application.withdraw(NOW)))
                .request(REVIEW, (application, caller) -> application.review(caller, NOW))
                .request(ASK, (application, caller) -> application.ask(caller, "which register?", NOW))
                .request(APPROVE, (application, caller) -> application.approve(caller, "CSP-1", NOW))
                .request(REJECT, (application, caller) -> application.reject(caller, "no", NOW))
                .automatic(REMIND, application -> TABLE.allows(application, REMIND) ? application.remind() : null)
                .automatic(
                        FLAG_OVERDUE,
                        application -> TABLE.allows(application, FLAG_OVERDUE) ? application.flagOverdue(NOW) : null);
    }

    /** Only the key opens these verbs; whoever comes without it stands for a caller that the table knows. */
    private static BiFunction<Application, Caller, Object> byKey(
            Action action, java.util.function.Function<Application, Object> verb) {
        return (application, caller) -> {
            if (!caller.party().equals(APPLICANT)) {
                TABLE.require(application, action, caller);
            }
            return verb.apply(application);
        };
    }

    @Test
    void a_draft_that_lacks_something_is_not_offered_for_submission() {
        Application draft = Application.draft(
                new UUID(0, 1), new Company("Nordwind", "", "", null), CONTACT, OneTimeSecret.random(), NOW);

        assertThat(TABLE.allowedActions(draft, APPLICANT))
                .extracting(NextAction::action)
                .containsExactly("editDraft", "withdrawApplication");
    }
}
