package dev.cspmesh.contract.forecast;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.projection.billing.EstimateProjections;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.forecast.MeteredMonth;
import dev.cspmesh.kit.forecast.PipelineShare;
import dev.cspmesh.kit.forecast.UsageForecast;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A party looks at what a month of its contract will bring. Only the CSP sees its pipeline in it. */
@ApplicationScoped
public class ReadForecast {

    private final Contracts contracts;
    private final EstimateProjections estimates;
    private final AllocatePipeline pipeline;
    private final CommitLevels levels;
    private final Clock clock;

    ReadForecast(
            Contracts contracts,
            EstimateProjections estimates,
            AllocatePipeline pipeline,
            CommitLevels levels,
            Clock clock) {
        this.contracts = contracts;
        this.estimates = estimates;
        this.pipeline = pipeline;
        this.levels = levels;
        this.clock = clock;
    }

    /** The forecast of a month; of the month it is now in the billing zone when none is named. */
    @WithTransaction
    public Uni<Forecast> read(Caller caller, UUID contractId, Optional<YearMonth> month) {
        return contracts
                .get(caller, contractId)
                .chain(contract -> basis(caller, contract))
                .map(basis -> Forecast.of(basis, month.orElseGet(basis::running)));
    }

    /** The forecast of the coming twelve months, the running one included. */
    @WithTransaction
    public Uni<YearForecast> year(Caller caller, UUID contractId) {
        return contracts
                .get(caller, contractId)
                .chain(contract -> basis(caller, contract))
                .map(YearForecast::of);
    }

    private Uni<ForecastBasis> basis(Caller caller, Contract contract) {
        return estimates
                .known(contract.id())
                .chain(metered -> deals(caller, contract)
                        .chain(deals -> choosable(contract).map(offered -> basis(contract, metered, deals, offered))));
    }

    private ForecastBasis basis(
            Contract contract,
            Map<YearMonth, MeteredMonth> metered,
            Optional<PipelineAllocation> deals,
            List<ContractedLevel> offered) {
        UsageForecast usage = new UsageForecast(
                contract.currency(),
                contract.term().startsOn(),
                DayRange.end(contract),
                contract.today(clock),
                metered,
                deals.map(all -> all.of(contract)));
        List<PipelineShare> unserved =
                deals.map(PipelineAllocation::unserved).map(List::copyOf).orElse(List.of());
        return new ForecastBasis(contract, usage, unserved, offered);
    }

    private Uni<Optional<PipelineAllocation>> deals(Caller caller, Contract contract) {
        return caller.is(CSP_SAAS)
                ? pipeline.around(contract).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    /** The levels that are on offer when a change could count; none for a contract that can't be changed any more. */
    private Uni<List<ContractedLevel>> choosable(Contract contract) {
        return switch (contract.status()) {
            case EXPIRED, TERMINATED, PENDING_TERMINATION, REJECTED, WITHDRAWN ->
                Uni.createFrom().item(List.of());
            default ->
                levels.offered(contract.service(), contract.currency(), Choices.firstDay(contract, today(contract)))
                        .map(offered ->
                                offered.stream().map(ContractedLevel::of).toList());
        };
    }

    private LocalDate today(Contract contract) {
        return contract.today(clock);
    }
}
