package dev.cspmesh.partner.notification;

import dev.cspmesh.partner.aggregator.Aggregators;
import dev.cspmesh.partner.profile.Partners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the addresses of parties. A party that is not known here gets no e-mail. */
@ApplicationScoped
class Recipients {

    private final Partners partners;
    private final Aggregators aggregators;
    private final Notifications notifications;
    private final String desk;

    Recipients(
            Partners partners,
            Aggregators aggregators,
            Notifications notifications,
            @ConfigProperty(name = "mesh.partner.desk") String desk) {
        this.partners = partners;
        this.aggregators = aggregators;
        this.notifications = notifications;
        this.desk = desk;
    }

    /** To the partner's primary contact. */
    Uni<Void> toPartner(String partnerId, String template, Map<String, ?> data) {
        return partners.named(partnerId)
                .chain(found -> found.map(partner -> notifications.write(
                                partner.primaryContact().email(),
                                template,
                                with(data, partnerId, partner.primaryContact().firstName(), partner.legalName())))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /** To somebody at the partner who answers for a contract, unless that is the primary contact, who has the mail already. */
    Uni<Void> toContact(String partnerId, String firstName, String email, String template, Map<String, ?> data) {
        return partners.named(partnerId)
                .chain(found -> found.filter(
                                partner -> !partner.primaryContact().email().equalsIgnoreCase(email))
                        .map(partner -> notifications.write(
                                email, template, with(data, partnerId, firstName, partner.legalName())))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /** To the aggregator's contact. */
    Uni<Void> toAggregator(String aggregatorId, String template, Map<String, ?> data) {
        return aggregators
                .named(aggregatorId)
                .chain(found -> found.map(aggregator -> notifications.write(
                                aggregator.contact().email(),
                                template,
                                with(data, aggregatorId, aggregator.contact().firstName(), aggregator.name())))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /** To VMware's program desk. */
    Uni<Void> toDesk(String template, Map<String, ?> data) {
        return notifications.write(desk, template, data);
    }

    private static Map<String, Object> with(Map<String, ?> data, String party, String name, String company) {
        Map<String, Object> all = new HashMap<>(data);
        all.put(Concern.TO_PARTY, party);
        all.putIfAbsent("name", name);
        all.putIfAbsent("company", company);
        return all;
    }
}
