package dev.cspmesh.partner.letter;

import dev.cspmesh.partner.aggregator.Aggregators;
import dev.cspmesh.partner.partner.Partners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds who is written to. A party that is not known here gets no letter. */
@ApplicationScoped
class AddressBook {

    private final Partners partners;
    private final Aggregators aggregators;
    private final Letters letters;
    private final String desk;

    AddressBook(
            Partners partners,
            Aggregators aggregators,
            Letters letters,
            @ConfigProperty(name = "mesh.partner.desk") String desk) {
        this.partners = partners;
        this.aggregators = aggregators;
        this.letters = letters;
        this.desk = desk;
    }

    /** To the partner's primary contact. */
    Uni<Void> toPartner(String partnerId, String template, Map<String, ?> data) {
        return partners.named(partnerId)
                .chain(found -> found.map(partner -> letters.write(
                                partner.primaryContact().email(),
                                template,
                                with(data, partner.primaryContact().firstName(), partner.legalName())))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /** To the aggregator's contact. */
    Uni<Void> toAggregator(String aggregatorId, String template, Map<String, ?> data) {
        return aggregators
                .named(aggregatorId)
                .chain(found -> found.map(aggregator -> letters.write(
                                aggregator.contact().email(),
                                template,
                                with(data, aggregator.contact().firstName(), aggregator.name())))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /** To VMware's program desk. */
    Uni<Void> toDesk(String template, Map<String, ?> data) {
        return letters.write(desk, template, data);
    }

    private static Map<String, Object> with(Map<String, ?> data, String name, String company) {
        Map<String, Object> all = new HashMap<>(data);
        all.putIfAbsent("name", name);
        all.putIfAbsent("company", company);
        return all;
    }
}
