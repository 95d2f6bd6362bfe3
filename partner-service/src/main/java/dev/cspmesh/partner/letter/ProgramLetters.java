package dev.cspmesh.partner.letter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import dev.cspmesh.partner.program.ContactRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes to applicants, to people who asked, and to VMware's desk. */
@ApplicationScoped
class ProgramLetters implements Correspondence {

    private final Applications applications;
    private final ContactRequests contacts;
    private final Letters letters;
    private final AddressBook book;

    ProgramLetters(Applications applications, ContactRequests contacts, Letters letters, AddressBook book) {
        this.applications = applications;
        this.contacts = contacts;
        this.letters = letters;
        this.book = book;
    }

    @Override
    public void listen(EventConsumer facts) {
        facts.on("application.submitted.v1", Named.class, fact -> toApplicant(fact, "application-received"))
                .on(
                        "application.information-requested.v1",
                        Named.class,
                        fact -> toApplicant(fact, "application-question"))
                .on("application.rejected.v1", Named.class, fact -> toApplicant(fact, "application-rejected"))
                .on("application.information-given.v1", Named.class, fact -> toDesk(fact, "application-answered"))
                .on("application.decision-due.v1", Named.class, fact -> toDesk(fact, "application-due"))
                .on("application.overdue.v1", Named.class, fact -> toDesk(fact, "application-overdue"))
                .on("contact.answered.v1", Asked.class, this::answer);
    }

    /** What is read of an application's facts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(UUID applicationId) {}

    /** What is read of an answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asked(UUID contactRequestId) {}

    private Uni<Void> toApplicant(Named fact, String template) {
        return applications
                .findById(fact.applicationId())
                .chain(application -> letters.write(application.contact().email(), template, data(application)));
    }

    private Uni<Void> toDesk(Named fact, String template) {
        return applications
                .findById(fact.applicationId())
                .chain(application -> book.toDesk(template, data(application)));
    }

    private static Map<String, Object> data(Application application) {
        Map<String, Object> data = new HashMap<>();
        data.put("id", application.id());
        data.put("name", application.contact().firstName());
        data.put("company", application.company().legalName());
        data.put("due", application.decisionDueOn().map(Object::toString).orElse(""));
        data.put("question", application.question());
        data.put("answer", application.answer());
        data.put("reason", application.reason());
        return data;
    }

    private Uni<Void> answer(Asked fact) {
        return contacts.findById(fact.contactRequestId())
                .chain(request -> letters.write(
                        request.email(),
                        "contact-answered",
                        Map.of(
                                "name", request.name(),
                                "reference", request.reference(),
                                "message", request.message(),
                                "answer", request.answer())));
    }
}
