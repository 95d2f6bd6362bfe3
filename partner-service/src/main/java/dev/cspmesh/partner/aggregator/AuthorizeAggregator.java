package dev.cspmesh.partner.aggregator;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** VMware changes where an aggregator may act, or whether it may; a later choice follows it, a running contract does not. */
@ApplicationScoped
class AuthorizeAggregator {

    private final Aggregators aggregators;
    private final Audit audit;
    private final Clock clock;

    AuthorizeAggregator(Aggregators aggregators, Audit audit, Clock clock) {
        this.aggregators = aggregators;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Aggregator> authorize(
            Caller caller,
            String aggregatorId,
            @Nullable String ifMatch,
            AggregatorStatus status,
            Set<String> countries) {
        return aggregators
                .get(caller, aggregatorId)
                .invoke(aggregator -> Responses.match(ifMatch, aggregator.version()))
                .call(aggregator -> audit.append(caller, aggregator.authorize(status, countries, clock)));
    }
}
