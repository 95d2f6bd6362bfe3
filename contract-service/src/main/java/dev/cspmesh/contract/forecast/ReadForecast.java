package dev.cspmesh.contract.forecast;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.Agreements;
import dev.cspmesh.contract.agreement.PinnedLevel;
import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.pipeline.Opportunities;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A party looks at what a month of its contract will bring. Only the CSP sees its pipeline in it. */
@ApplicationScoped
public class ReadForecast {

    private final Agreements agreements;
    private final Estimates estimates;
    private final Opportunities opportunities;
    private final CommitLevels levels;
    private final Clock clock;

    ReadForecast(
            Agreements agreements, Estimates estimates, Opportunities opportunities, CommitLevels levels, Clock clock) {
        this.agreements = agreements;
        this.estimates = estimates;
        this.opportunities = opportunities;
        this.levels = levels;
        this.clock = clock;
    }

    /** The forecast of a month; of the month it is now in the billing zone when none is named. */
    @WithTransaction
    public Uni<Forecast> read(Caller caller, UUID contractId, Optional<YearMonth> month) {
        return agreements
                .get(caller, contractId)
                .chain(agreement -> given(caller, agreement, month))
                .map(Forecast::of);
    }

    /** A contract and its forecast of twelve months. */
    public record Year(Agreement agreement, YearForecast forecast) {}

    /** The forecast of the coming twelve months, the running one included. */
    @WithTransaction
    public Uni<Year> year(Caller caller, UUID contractId) {
        return agreements
                .get(caller, contractId)
                .chain(agreement -> given(caller, agreement, Optional.empty())
                        .map(given -> new YearForecast.Given(
                                agreement,
                                given.today(),
                                given.reported(),
                                given.deals().orElse(List.of()),
                                given.levels()))
                        .map(given -> new Year(agreement, YearForecast.of(given))));
    }

    private Uni<Forecast.Given> given(Caller caller, Agreement agreement, Optional<YearMonth> wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(agreement.billingZone()));
        YearMonth month = wanted.orElse(YearMonth.from(today));
        return reported(agreement, month)
                .map(reported -> new Forecast.Given(agreement, month, today, reported, Optional.empty(), List.of()))
                .chain(given -> deals(caller, agreement).map(given::with))
                .chain(given -> offered(agreement).map(given::with));
    }

    private Uni<Money> reported(Agreement agreement, YearMonth month) {
        return estimates.reported(agreement.id(), month, agreement.level().currency());
    }

    private Uni<Optional<List<Opportunity>>> deals(Caller caller, Agreement agreement) {
        return caller.is(CSP_SAAS)
                ? opportunities
                        .alive(caller, agreement.service(), agreement.level().currency())
                        .map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    /** The levels that can be had: those on offer, and the contract's own as it was pinned. */
    private Uni<List<PinnedLevel>> offered(Agreement agreement) {
        PinnedLevel own = agreement.level();
        return levels.offered(agreement.service(), own.currency())
                .map(offered -> Stream.concat(
                                Stream.of(own),
                                offered.stream()
                                        .map(PinnedLevel::of)
                                        .filter(level -> !level.code().equals(own.code())))
                        .sorted(Comparator.comparing(PinnedLevel::commitment))
                        .toList());
    }
}
