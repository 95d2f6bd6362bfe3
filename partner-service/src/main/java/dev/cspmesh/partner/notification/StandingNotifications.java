package dev.cspmesh.partner.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.partner.person.Contact;
import dev.cspmesh.partner.profile.Administrators;
import dev.cspmesh.partner.profile.Partner;
import dev.cspmesh.partner.profile.Partners;
import dev.cspmesh.partner.projection.contract.HeldContract;
import dev.cspmesh.partner.projection.contract.HeldContracts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells everybody concerned that a partner is suspended, reinstated or gone: its primary contact and its administrators,
 * who answers for its running contracts, the aggregator that it works with, and those that hold its contracts. One mail for
 * each address.
 */
@ApplicationScoped
class StandingNotifications implements NotificationSource {

    private final Partners partners;
    private final Administrators administrators;
    private final HeldContracts contracts;
    private final Notifications notifications;
    private final Recipients recipients;

    StandingNotifications(
            Partners partners,
            Administrators administrators,
            HeldContracts contracts,
            Notifications notifications,
            Recipients recipients) {
        this.partners = partners;
        this.administrators = administrators;
        this.contracts = contracts;
        this.notifications = notifications;
        this.recipients = recipients;
    }

    @Override
    public void listen(EventConsumer events) {
        events.on("partner.suspended.v1", Moved.class, event -> moved(event, "partner-suspended"))
                .on("partner.reinstated.v1", Moved.class, event -> moved(event, "partner-reinstated"))
                .on("partner.left.v1", Moved.class, event -> moved(event, "partner-left"));
    }

    /** What is read of a decision about a partner. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Moved(String partnerId, String reason) {}

    private Uni<Void> moved(Moved event, String template) {
        return partners.named(event.partnerId())
                .chain(found -> found.map(partner -> contracts
                                .running(partner.partnerId())
                                .chain(held -> people(partner, held)
                                        .chain(people -> toPeople(people, partner, template, event.reason()))
                                        .chain(() -> toAggregators(partner, held, template, event.reason()))))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /** First names by address. */
    private Uni<Map<String, String>> people(Partner partner, List<HeldContract> held) {
        return administrators.all(partner.partnerId()).map(all -> {
            Map<String, String> names = new LinkedHashMap<>();
            Contact primary = partner.primaryContact();
            names.put(primary.email(), primary.firstName());
            all.forEach(each ->
                    names.putIfAbsent(each.person().email(), each.person().firstName()));
            held.stream()
                    .flatMap(each -> each.contact().stream())
                    .forEach(contact -> names.putIfAbsent(contact.email(), contact.firstName()));
            return names;
        });
    }

    private Uni<Void> toPeople(Map<String, String> names, Partner partner, String template, String reason) {
        return each(
                names.entrySet(),
                person -> notifications.write(
                        person.getKey(),
                        template,
                        Map.of(
                                "name",
                                person.getValue(),
                                "company",
                                partner.legalName(),
                                "reason",
                                reason,
                                Concern.TO_PARTY,
                                partner.partnerId())));
    }

    private Uni<Void> toAggregators(Partner partner, List<HeldContract> held, String template, String reason) {
        List<String> all = Stream.concat(
                        partner.aggregatorId().stream(), held.stream().map(HeldContract::aggregatorId))
                .distinct()
                .toList();
        Map<String, String> data =
                Map.of("partner", partner.legalName(), "partnerId", partner.partnerId(), "reason", reason);
        return each(all, aggregator -> recipients.toAggregator(aggregator, template + "-aggregator", data));
    }

    private static <T> Uni<Void> each(Collection<T> all, Function<T, Uni<? extends Void>> write) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(write::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
