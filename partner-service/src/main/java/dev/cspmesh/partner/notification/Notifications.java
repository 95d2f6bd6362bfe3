package dev.cspmesh.partner.notification;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * E-mails that wait to be sent, were sent or refused; a party sees its own, VMware all. Written in the transaction that takes an event in: none is lost, none
 * written twice.
 */
@ApplicationScoped
public class Notifications extends VisibleRepository<Notification> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "concern.party = :party")
            .rows(AGGREGATOR, "concern.party = :party");
    private static final Listing<Notification> LISTING = Listing.of(Notification::id)
            .text("recipient", "recipient", Notification::recipient)
            .moment("writtenAt", "writtenAt", Notification::writtenAt)
            .searching("recipient", "subject");

    static final String KIND = "notification";

    private final EmailTemplates templates;
    private final MailLinks links;
    private final Jobs jobs;
    private final Clock clock;

    Notifications(EmailTemplates templates, MailLinks links, Jobs jobs, Clock clock) {
        super(Notification.class, "notification", SEEN_BY, LISTING);
        this.templates = templates;
        this.links = links;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Writes an e-mail and lets it be sent at once.
     *
     * @param template its name; a text in {@code templates/mail}
     */
    public Uni<Void> write(String recipient, String template, Map<String, ?> data) {
        Concern concern = Concern.of(data);
        var text = templates.write(template, data, links.of(concern, data));
        var written = new Notification(Ids.next(), recipient, concern, text, clock.instant());
        return persistAndFlush(written).chain(() -> jobs.now(KIND, written.id()));
    }

    /** The e-mail, if it still waits to be sent. */
    @WithSession
    Uni<Optional<Notification>> unsent(UUID id) {
        return findById(id).map(found -> Optional.ofNullable(found).filter(Notification::isPending));
    }

    @WithTransaction
    Uni<Void> markSent(UUID id) {
        return findById(id)
                .invoke(notification -> notification.sent(clock.instant()))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> markRefused(UUID id, String reason) {
        return findById(id)
                .invoke(notification -> notification.refused(reason))
                .replaceWithVoid();
    }

    /** A page of the e-mails that the caller may see. */
    public Uni<Page<Notification>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** Lets an e-mail be sent now; in the current transaction. */
    public Uni<Void> send(Notification notification) {
        return jobs.now(KIND, notification.id());
    }

    @WithTransaction
    Uni<Void> markFailed(UUID id, String reason) {
        return findById(id).invoke(notification -> notification.failed(reason)).replaceWithVoid();
    }
}
