package dev.cspmesh.partner.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.identity.Identities;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Learns from our own events who shall be able to sign in: new partners' contacts, administrators, aggregators; and from
 * billing's, when a partner that has left has paid its last bill.
 */
@ApplicationScoped
class IdentityConsumer {

    private final RequestIdentity identities;
    private final EventConsumer partners;
    private final EventConsumer aggregators;
    private final EventConsumer bills;

    IdentityConsumer(RequestIdentity identities, Inbox inbox) {
        this.identities = identities;
        this.partners = inbox.subscription("partner.identity-partner")
                .on("partner.approved.v1", PartnerApproved.class, this::approved)
                .on("partner.administrator-added.v1", AdministratorAdded.class, this::added)
                .on("partner.administrator-removed.v1", AdministratorRemoved.class, this::removed);
        this.aggregators = inbox.subscription("partner.identity-aggregator")
                .on("aggregator.registered.v1", AggregatorRegistered.class, this::registered);
        this.bills = inbox.subscription("partner.identity-bill")
                .on("bill.partner-settled.v1", PartnerSettled.class, event -> identities.removeAll(event.partnerId()));
    }

    /** The person who gets a user. */
    record Person(String firstName, String lastName, String email) {

        Identities.Person of(Participant participant, String party) {
            return new Identities.Person(email, firstName, lastName, participant, party);
        }
    }

    /** What is read of a partner's approval. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartnerApproved(String partnerId, String legalName, Person contact) {}

    /** What is read of a new administrator. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AdministratorAdded(String partnerId, Person contact) {}

    /** What is read of an administrator who is none any more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AdministratorRemoved(String partnerId, String email) {}

    /** What is read of an aggregator's registration. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AggregatorRegistered(String aggregatorId, String name, Person contact) {}

    /** What is read when a partner that has left has paid its last bill: nobody signs in for it any more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartnerSettled(String partnerId) {}

    @Incoming("bill")
    CompletionStage<Void> bills(Message<byte[]> message) {
        return bills.receive(message);
    }

    @Incoming("partner")
    CompletionStage<Void> partners(Message<byte[]> message) {
        return partners.receive(message);
    }

    @Incoming("aggregator")
    CompletionStage<Void> aggregators(Message<byte[]> message) {
        return aggregators.receive(message);
    }

    private Uni<Void> approved(PartnerApproved event) {
        return identities.add(
                event.contact().of(Participant.CSP_SAAS, event.partnerId()), event.legalName(), "welcome-partner");
    }

    private Uni<Void> added(AdministratorAdded event) {
        return identities.add(
                event.contact().of(Participant.CSP_SAAS, event.partnerId()),
                event.partnerId(),
                "welcome-administrator");
    }

    private Uni<Void> removed(AdministratorRemoved event) {
        return identities.remove(event.partnerId(), event.email());
    }

    private Uni<Void> registered(AggregatorRegistered event) {
        return identities.add(
                event.contact().of(Participant.AGGREGATOR, event.aggregatorId()), event.name(), "welcome-aggregator");
    }
}
