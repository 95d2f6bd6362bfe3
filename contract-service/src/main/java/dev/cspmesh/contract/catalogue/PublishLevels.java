package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** VMware offers new levels of a service in a currency, all at once; contracts keep the versions that they pinned. */
@ApplicationScoped
class PublishLevels {

    private final CloudServices services;
    private final CommitLevels levels;
    private final PinnedLevels pinned;
    private final Audit audit;
    private final Clock clock;

    PublishLevels(CloudServices services, CommitLevels levels, PinnedLevels pinned, Audit audit, Clock clock) {
        this.services = services;
        this.levels = levels;
        this.pinned = pinned;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is published.
     *
     * @param startsOn the first day; the first one of this month when none is named
     */
    record Offer(String currency, Optional<LocalDate> startsOn, List<LevelBand> bands) {}

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the levels of the service that are on offer. */
    @WithTransaction
    Uni<OfferedLevels> publish(Caller caller, String code, @Nullable String ifMatch, Offer offer) {
        LocalDate thisMonth = today().withDayOfMonth(1);
        LocalDate first = offer.startsOn().orElse(thisMonth);
        Rejection.refuse(LevelRules.areIn(offer.currency(), offer.bands())
                .or(() -> LevelRules.areBands(offer.bands()))
                .or(() -> LevelRules.startsInTime(first, thisMonth)));
        return services.lock(code)
                .invoke(service -> Responses.match(ifMatch, service.levelsVersion()))
                .invoke(service -> Rejection.refuse(CatalogueRules.isCharged(service)))
                .call(() -> replace(caller, code, first, offer))
                .call(() -> pinned.published(code, offer.currency()))
                .chain(() -> services.countPublication(code))
                .chain(version -> levels.offered(code, first).map(offered -> new OfferedLevels(offered, version)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Uni<LevelPublication> replace(Caller caller, String code, LocalDate first, Offer offer) {
        return levels.asOffered(code, offer.currency(), first)
                .chain(before -> replace(code, first, offer)
                        .call(publication -> audit.append(
                                caller,
                                published(publication, offer.bands()),
                                "",
                                LevelChanges.between(before, offer))));
    }

    private Uni<LevelPublication> replace(String code, LocalDate first, Offer offer) {
        return levels.nextVersion(code, offer.currency())
                .chain(version -> levels.announcedAfter(code, offer.currency(), first)
                        .map(end -> new LevelPublication(code, offer.currency(), version, first, end)))
                .call(() -> levels.endOn(code, offer.currency(), first))
                .call(publication -> insert(publication, offer.bands()));
    }

    private Uni<Void> insert(LevelPublication publication, List<LevelBand> bands) {
        return Multi.createFrom()
                .iterable(IntStream.range(0, bands.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(i ->
                        levels.insert(publication, bands.get(i), next(bands, i)).replaceWith(i))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Optional<LevelBand> next(List<LevelBand> bands, int i) {
        return bands.stream().skip(i + 1L).findFirst();
    }

    private static LevelsPublished published(LevelPublication publication, List<LevelBand> bands) {
        return new LevelsPublished(
                publication.service(),
                publication.currency(),
                publication.version(),
                publication.startsOn(),
                bands.stream().map(LevelsPublished.Level::of).toList());
    }
}
