package dev.cspmesh.partner.aggregator;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.partner.PublicNumbers;
import dev.cspmesh.partner.person.Contact;
import dev.cspmesh.partner.person.FreeAddress;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** VMware takes a company on as aggregator. */
@ApplicationScoped
class RegisterAggregator {

    private static final String EMAIL = "#/contact/email";

    private final Aggregators aggregators;
    private final FreeAddress addresses;
    private final Audit audit;
    private final Clock clock;

    RegisterAggregator(Aggregators aggregators, FreeAddress addresses, Audit audit, Clock clock) {
        this.aggregators = aggregators;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Aggregator> register(
            Caller caller, String name, Set<String> countries, @Nullable String address, Contact contact) {
        return aggregators
                .isTaken(contact.email())
                .invoke(RegisterAggregator::refuseIf)
                .call(() -> addresses.requireNobody(contact.email(), EMAIL))
                .chain(PublicNumbers.AGGREGATOR::next)
                .map(number -> new Aggregator(Ids.next(), number, name, countries, address, contact, clock))
                .call(aggregator -> save(caller, aggregator));
    }

    private Uni<Void> save(Caller caller, Aggregator aggregator) {
        return aggregators.persist(aggregator).chain(() -> audit.append(caller, aggregator.registered()));
    }

    private static void refuseIf(boolean taken) {
        if (taken) {
            throw FreeAddress.taken(EMAIL).rejected();
        }
    }
}
