package dev.cspmesh.partner.notification;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** E-mails that wait to be sent, were sent or refused; a party sees its own, VMware all. */
@ApplicationScoped
public class NotificationRecords extends VisibleRepository<Notification> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "concern.party = :party")
            .rows(AGGREGATOR, "concern.party = :party");
    private static final Listing<Notification> LISTING = Listing.of(Notification::id)
            .text("recipient", "recipient", Notification::recipient)
            .moment("writtenAt", "writtenAt", Notification::writtenAt)
            .searching("recipient", "subject");

    NotificationRecords() {
        super(Notification.class, "notification", SEEN_BY, LISTING);
    }

    /** A page of the e-mails that the caller may see. */
    public Uni<Page<Notification>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }
}
