package dev.cspmesh.contract.forecast;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.pipeline.Opportunities;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.contract.projection.billing.EstimateProjections;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A party looks at what a month of its contract will bring. Only the CSP sees its pipeline in it. */
@ApplicationScoped
public class ReadForecast {

    private final Contracts contracts;
    private final EstimateProjections estimates;
    private final Opportunities opportunities;
    private final CommitLevels levels;
    private final Clock clock;

    ReadForecast(
            Contracts contracts,
            EstimateProjections estimates,
            Opportunities opportunities,
            CommitLevels levels,
            Clock clock) {
        this.contracts = contracts;
        this.estimates = estimates;
        this.opportunities = opportunities;
        this.levels = levels;
        this.clock = clock;
    }

    /** The forecast of a month; of the month it is now in the billing zone when none is named. */
    @WithTransaction
    public Uni<Forecast> read(Caller caller, UUID contractId, Optional<YearMonth> month) {
        return contracts
                .get(caller, contractId)
                .chain(contract -> basis(caller, contract, month))
                .map(Forecast::of);
    }

    /** A contract and its forecast of twelve months. */
    public record Year(Contract contract, YearForecast forecast) {}

    /** The forecast of the coming twelve months, the running one included. */
    @WithTransaction
    public Uni<Year> year(Caller caller, UUID contractId) {
        return contracts
                .get(caller, contractId)
                .chain(contract -> basis(caller, contract, Optional.empty())
                        .map(basis -> new Year(contract, YearForecast.of(basis))));
    }

    private Uni<ForecastBasis> basis(Caller caller, Contract contract, Optional<YearMonth> wanted) {
        LocalDate today = contract.today(clock);
        YearMonth month = wanted.orElse(YearMonth.from(today));
        return reported(contract, month)
                .map(reported -> new ForecastBasis(contract, month, today, reported, Optional.empty(), List.of()))
                .chain(basis -> deals(caller, contract).map(basis::with))
                .chain(basis -> offered(contract).map(basis::with));
    }

    private Uni<Money> reported(Contract contract, YearMonth month) {
        return estimates.reported(contract.id(), month, contract.currency());
    }

    private Uni<Optional<List<Opportunity>>> deals(Caller caller, Contract contract) {
        return caller.is(CSP_SAAS)
                ? opportunities
                        .alive(caller, contract.service(), contract.currency())
                        .map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    /** The levels that can be had: those on offer, and the contract's own as it was pinned. */
    private Uni<List<ContractedLevel>> offered(Contract contract) {
        ContractedLevel own = contract.level();
        return levels.offered(contract.service(), own.currency())
                .map(offered -> Stream.concat(
                                Stream.of(own),
                                offered.stream()
                                        .map(ContractedLevel::of)
                                        .filter(level -> !Objects.equals(level.code(), own.code())))
                        .sorted(Comparator.comparing(ContractedLevel::commitment))
                        .toList());
    }
}
