package dev.cspmesh.partner.training;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.PartnerProblems;
import dev.cspmesh.partner.aggregator.Aggregator;
import dev.cspmesh.partner.aggregator.Aggregators;
import dev.cspmesh.partner.profile.Partner;
import dev.cspmesh.partner.profile.Partners;
import dev.cspmesh.partner.projection.contract.ServiceProjection;
import dev.cspmesh.partner.projection.contract.ServiceProjection.Listed;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers whether a partner may transact a service now. */
@ApplicationScoped
class CheckEligibility {

    private final Partners partners;
    private final Aggregators aggregators;
    private final ServiceProjection services;
    private final Completions completions;
    private final Clock clock;
    private final String navigator;

    CheckEligibility(
            Partners partners,
            Aggregators aggregators,
            ServiceProjection services,
            Completions completions,
            Clock clock,
            @ConfigProperty(name = "mesh.navigator.url") String navigator) {
        this.partners = partners;
        this.aggregators = aggregators;
        this.services = services;
        this.completions = completions;
        this.clock = clock;
        this.navigator = navigator;
    }

    @WithSession
    Uni<Eligibility> ask(Caller caller, String partnerId, String code) {
        return partners.get(caller, partnerId)
                .chain(partner -> services.byCode(code)
                        .map(found -> known(found, code))
                        .chain(service -> answer(caller, partner, service)));
    }

    private Uni<Eligibility> answer(Caller caller, Partner partner, Listed service) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return chosen(partner)
                .chain(aggregator -> completions
                        .valid(partner.partnerId(), today)
                        .map(courses -> EligibilityRules.missing(partner, service, aggregator, courses)))
                .map(missing -> Eligibility.of(
                        partner.partnerId(), service, missing, caller.is(Participant.CSP_SAAS) ? navigator : ""));
    }

    private Uni<Optional<Aggregator>> chosen(Partner partner) {
        return partner.aggregatorId()
                .map(aggregators::named)
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    private static Listed known(Optional<Listed> service, String code) {
        return service.orElseThrow(
                () -> Rejection.of(PartnerProblems.UNKNOWN_SERVICE, "The catalogue has no service " + code + ".")
                        .field("query:service", "is unknown", "a code of the service list")
                        .step("listProgramServices", "GET", "/program/services")
                        .rejected());
    }
}
