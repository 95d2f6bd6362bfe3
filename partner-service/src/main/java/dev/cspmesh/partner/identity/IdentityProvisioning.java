package dev.cspmesh.partner.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.identity.Identities;
import dev.cspmesh.partner.notification.Notifications;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Gives new partners, their administrators and aggregators their user and their welcome mail, and takes the user of who
 * is no administrator any more, all from our own events. No password and no link with a secret: Keycloak's own mail
 * carries that.
 */
@ApplicationScoped
class IdentityProvisioning {

    private final Identities identities;
    private final Notifications notifications;
    private final EventConsumer partners;
    private final EventConsumer aggregators;

    IdentityProvisioning(Identities identities, Notifications notifications, Inbox inbox) {
        this.identities = identities;
        this.notifications = notifications;
        this.partners = inbox.subscription("partner.identity-partner")
                .on("partner.approved.v1", PartnerApproved.class, this::partner)
                .on("partner.administrator-added.v1", AdministratorAdded.class, this::administrator)
                .on("partner.administrator-removed.v1", AdministratorRemoved.class, this::removeIdentity);
        this.aggregators = inbox.subscription("partner.identity-aggregator")
                .on("aggregator.registered.v1", AggregatorRegistered.class, this::aggregator);
    }

    /** The person who gets a user. */
    record Person(String firstName, String lastName, String email) {}

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

    @Incoming("partner")
    CompletionStage<Void> partners(Message<byte[]> message) {
        return partners.receive(message);
    }

    @Incoming("aggregator")
    CompletionStage<Void> aggregators(Message<byte[]> message) {
        return aggregators.receive(message);
    }

    private Uni<Void> partner(PartnerApproved approved) {
        return provide(
                approved.contact(),
                Participant.CSP_SAAS,
                approved.partnerId(),
                "welcome-partner",
                approved.legalName());
    }

    private Uni<Void> administrator(AdministratorAdded added) {
        return provide(
                added.contact(), Participant.CSP_SAAS, added.partnerId(), "welcome-administrator", added.partnerId());
    }

    private Uni<Void> aggregator(AggregatorRegistered registered) {
        return provide(
                registered.contact(),
                Participant.AGGREGATOR,
                registered.aggregatorId(),
                "welcome-aggregator",
                registered.name());
    }

    private Uni<Void> removeIdentity(AdministratorRemoved removed) {
        return identities.forget(removed.email(), removed.partnerId());
    }

    private Uni<Void> provide(Person person, Participant participant, String party, String template, String company) {
        return identities
                .ensure(new Identities.Person(
                        person.email(), person.firstName(), person.lastName(), participant, party))
                .chain(() -> notifications.write(
                        person.email(),
                        template,
                        Map.of(
                                "name", person.firstName() + " " + person.lastName(),
                                "company", company,
                                "party", party)));
    }
}
