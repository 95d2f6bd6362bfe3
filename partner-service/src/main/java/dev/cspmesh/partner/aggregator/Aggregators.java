package dev.cspmesh.partner.aggregator;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** The directory of aggregators; partners and VMware read all of it, an aggregator its own entry. */
@ApplicationScoped
public class Aggregators extends VisibleRepository<Aggregator> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).everything(CSP_SAAS).rows(AGGREGATOR, "aggregatorId = :party");
    private static final Listing<Aggregator> LISTING = Listing.of(Aggregator::id)
            .text("aggregatorId", "aggregatorId", Aggregator::aggregatorId)
            .text("name", "name", Aggregator::name)
            .moment("changedAt", "changedAt", Aggregator::changedAt)
            .searching("aggregatorId", "name");

    Aggregators() {
        super(Aggregator.class, "aggregator", SEEN_BY, LISTING);
    }

    /**
     * The aggregator with this public number, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<Aggregator> get(Caller caller, String aggregatorId) {
        return seen(caller, "aggregatorId = :id", Map.of("id", aggregatorId))
                .map(found -> found.orElseThrow(
                        () -> Rejection.notFound("aggregator", aggregatorId).rejected()));
    }

    /** The aggregator that an event names, if there is one. */
    public Uni<Optional<Aggregator>> named(String aggregatorId) {
        return find("aggregatorId = :id", Map.of("id", aggregatorId))
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** A page of the entries that the caller may see and that are wanted. */
    Uni<Page<Aggregator>> list(Caller caller, AggregatorQuery wanted) {
        return page(caller, wanted.filter(), wanted);
    }

    /** True when the address is an aggregator's contact already. */
    Uni<Boolean> isTaken(String email) {
        return count("contact.email = :email", Map.of("email", email)).map(count -> count > 0);
    }
}
