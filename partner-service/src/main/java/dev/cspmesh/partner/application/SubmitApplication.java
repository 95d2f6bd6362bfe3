package dev.cspmesh.partner.application;

import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.PartnerProblems;
import dev.cspmesh.partner.partner.Contact;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Somebody applies to join the program; no token is needed. */
@ApplicationScoped
public class SubmitApplication {

    private final Applications applications;
    private final Outbox outbox;
    private final Clock clock;

    SubmitApplication(Applications applications, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Application> submit(Company company, Contact contact) {
        Application application = Application.submit(Ids.next(), company, contact, clock);
        return applications
                .isTaken(company, contact.email())
                .invoke(SubmitApplication::refuseIf)
                .chain(() -> applications.persist(application))
                .call(saved -> outbox.append(new ApplicationEvent.Submitted(
                        saved.id(), saved.company().country(), saved.decisionDueOn())));
    }

    private static void refuseIf(boolean taken) {
        if (taken) {
            throw Rejection.of(
                            PartnerProblems.ALREADY_APPLIED, "This company or this contact has an application already.")
                    .field(
                            "#/legalId",
                            "has applied in this country, or the contact's address has",
                            "one application each")
                    .step("readProgram", "GET", "/program")
                    .rejected();
        }
    }
}
