package dev.cspmesh.partner.welcome;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.event.Subscription;
import dev.cspmesh.kit.identity.Identities;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Gives new partners and aggregators their user and their welcome mail, from our own facts. */
@ApplicationScoped
class Welcome {

    private final Identities identities;
    private final ReactiveMailer mailer;
    private final Subscription partners;
    private final Subscription aggregators;

    Welcome(Identities identities, ReactiveMailer mailer, Inbox inbox) {
        this.identities = identities;
        this.mailer = mailer;
        this.partners = inbox.subscription("partner.welcome-partner")
                .on("partner.approved.v1", PartnerApproved.class, this::partner);
        this.aggregators = inbox.subscription("partner.welcome-aggregator")
                .on("aggregator.registered.v1", AggregatorRegistered.class, this::aggregator);
    }

    /** The person who gets a user. */
    record Person(String firstName, String lastName, String email) {}

    /** What is read of a partner's approval. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartnerApproved(String partnerId, String legalName, Person contact) {}

    /** What is read of an aggregator's registration. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AggregatorRegistered(String aggregatorId, String name, Person contact) {}

    @Incoming("partner")
    CompletionStage<Void> partners(Message<byte[]> message) {
        return partners.receive(message);
    }

    @Incoming("aggregator")
    CompletionStage<Void> aggregators(Message<byte[]> message) {
        return aggregators.receive(message);
    }

    private Uni<Void> partner(PartnerApproved approved) {
        return identities
                .ensure(person(approved.contact(), Participant.CSP_SAAS, approved.partnerId()))
                .chain(() -> mailer.send(WelcomeMails.toPartner(approved)));
    }

    private Uni<Void> aggregator(AggregatorRegistered registered) {
        Mail mail = WelcomeMails.toAggregator(registered);
        return identities
                .ensure(person(registered.contact(), Participant.AGGREGATOR, registered.aggregatorId()))
                .chain(() -> mailer.send(mail));
    }

    private static Identities.Person person(Person contact, Participant participant, String party) {
        return new Identities.Person(contact.email(), contact.firstName(), contact.lastName(), participant, party);
    }
}
