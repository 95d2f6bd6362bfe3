package dev.cspmesh.partner.profile;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.partner.PartnerProblems;
import dev.cspmesh.partner.aggregator.Aggregator;
import dev.cspmesh.partner.aggregator.Aggregators;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A partner picks its aggregator. */
@ApplicationScoped
class ChooseAggregator {

    private final Partners partners;
    private final Aggregators aggregators;
    private final Audit audit;
    private final Clock clock;

    ChooseAggregator(Partners partners, Aggregators aggregators, Audit audit, Clock clock) {
        this.partners = partners;
        this.aggregators = aggregators;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Partner> choose(Caller caller, String partnerId, @Nullable String ifMatch, String aggregatorId) {
        return partners.get(caller, partnerId)
                .invoke(partner -> Responses.match(ifMatch, partner.version()))
                .call(partner -> aggregators
                        .get(caller, aggregatorId)
                        .invoke(aggregator -> refuseUnless(aggregator, partner.country()))
                        .chain(aggregator -> audit.append(
                                caller, partner.chooseAggregator(caller, aggregator.aggregatorId(), clock))));
    }

    private static void refuseUnless(Aggregator aggregator, String country) {
        if (!aggregator.mayServe(country)) {
            throw Rejection.of(
                            PartnerProblems.AGGREGATOR_NOT_AUTHORIZED,
                            "%s is not authorized for %s.".formatted(aggregator.aggregatorId(), country))
                    .field("#/aggregatorId", "serves " + aggregator.countries(), "an aggregator of " + country)
                    .step("listAggregators", "GET", "/aggregators?country=" + country)
                    .rejected();
        }
    }
}
