package dev.cspmesh.partner.notification;

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
class ProgramNotifications implements NotificationSource {

    private final Applications applications;
    private final ContactRequests contacts;
    private final Notifications notifications;
    private final Recipients recipients;

    ProgramNotifications(
            Applications applications, ContactRequests contacts, Notifications notifications, Recipients recipients) {
        this.applications = applications;
        this.contacts = contacts;
        this.notifications = notifications;
        this.recipients = recipients;
    }

    @Override
    public void listen(EventConsumer events) {
        events.on("application.submitted.v1", Named.class, event -> toApplicant(event, "application-received"))
                .on(
                        "application.information-requested.v1",
                        Named.class,
                        event -> toApplicant(event, "application-question"))
                .on("application.rejected.v1", Named.class, event -> toApplicant(event, "application-rejected"))
                .on("application.information-given.v1", Named.class, event -> toDesk(event, "application-answered"))
                .on("application.decision-due.v1", Named.class, event -> toDesk(event, "application-due"))
                .on("application.overdue.v1", Named.class, event -> toDesk(event, "application-overdue"))
                .on("contact.answered.v1", Asked.class, this::answer);
    }

    /** What is read of an application's events. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(UUID applicationId) {}

    /** What is read of an answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asked(UUID contactRequestId) {}

    private Uni<Void> toApplicant(Named event, String template) {
        return applications
                .findById(event.applicationId())
                .chain(application -> notifications.write(application.contact().email(), template, data(application)));
    }

    private Uni<Void> toDesk(Named event, String template) {
        return applications
                .findById(event.applicationId())
                .chain(application -> recipients.toDesk(template, data(application)));
    }

    private static Map<String, Object> data(Application application) {
        Map<String, Object> data = new HashMap<>();
        data.put("id", application.id());
        data.put("applicationId", application.id());
        data.put("name", application.contact().firstName());
        data.put("company", application.company().legalName());
        data.put("due", application.decisionDueOn().map(Object::toString).orElse(""));
        data.put("question", application.question().orElse(""));
        data.put("answer", application.answer().orElse(""));
        data.put("reason", application.reason().orElse(""));
        return data;
    }

    private Uni<Void> answer(Asked event) {
        return contacts.findById(event.contactRequestId())
                .chain(request -> notifications.write(
                        request.email(),
                        "contact-answered",
                        Map.of(
                                "contactRequestId", request.id(),
                                "name", request.name(),
                                "reference", request.reference(),
                                "message", request.message(),
                                "answer", request.answer().orElse(""))));
    }
}
