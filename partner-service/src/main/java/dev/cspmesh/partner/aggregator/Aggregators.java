package dev.cspmesh.partner.aggregator;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The directory of aggregators; partners and VMware read all of it, an aggregator its own entry. */
@ApplicationScoped
public class Aggregators implements PanacheRepositoryBase<Aggregator, UUID> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).everything(CSP_SAAS).rows(AGGREGATOR, "aggregatorId = :party");

    /**
     * The aggregator with this public number, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<Aggregator> get(Caller caller, String aggregatorId) {
        return find(SEEN_BY.and(caller, "aggregatorId = :id"), SEEN_BY.with(caller, Map.of("id", aggregatorId)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("aggregator", aggregatorId).rejected());
    }

    /** The aggregator that an event names, if there is one. */
    public Uni<Optional<Aggregator>> named(String aggregatorId) {
        return find("aggregatorId = :id", Map.of("id", aggregatorId))
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** A page of the directory, narrowed to a country if one is given. */
    Uni<Page<Aggregator>> list(Caller caller, @Nullable String country, PageRequest page) {
        UUID after = page.after();
        String wanted = country == null ? "id > :after" : "id > :after and :country member of countries";
        Map<String, ?> parameters =
                country == null ? Map.of("after", after) : Map.of("after", after, "country", country);
        return find(SEEN_BY.and(caller, wanted) + " order by id", SEEN_BY.with(caller, parameters))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Aggregator::id));
    }

    /** True when the address is an aggregator's contact already. */
    Uni<Boolean> isTaken(String email) {
        return count("contact.email = :email", Map.of("email", email)).map(count -> count > 0);
    }

    /** A public number that nobody had before. */
    Uni<String> nextAggregatorId() {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('aggregator_number')", Long.class)
                        .getSingleResult())
                .map(number -> "AGG-" + number);
    }
}
