package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** VMware offers new levels of a service in a currency, all at once; contracts keep the versions that they pinned. */
@ApplicationScoped
class PublishLevels {

    private final CloudServices services;
    private final CommitLevels levels;
    private final Audit audit;

    PublishLevels(CloudServices services, CommitLevels levels, Audit audit) {
        this.services = services;
        this.levels = levels;
        this.audit = audit;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the levels of the service that are on offer. */
    @WithTransaction
    Uni<OfferedLevels> publish(
            Caller caller, String code, @Nullable String ifMatch, String currency, List<LevelBand> bands) {
        Rejection.refuse(LevelRules.areIn(currency, bands).or(() -> LevelRules.areBands(bands)));
        return services.lock(code)
                .invoke(service -> Responses.match(ifMatch, service.levelsVersion()))
                .invoke(service -> Rejection.refuse(CatalogueRules.isCharged(service)))
                .call(() -> replace(caller, code, currency, bands))
                .chain(() -> services.countPublication(code))
                .chain(version -> levels.offered(code).map(offered -> new OfferedLevels(offered, version)));
    }

    private Uni<Integer> replace(Caller caller, String code, String currency, List<LevelBand> bands) {
        return levels.nextVersion(code, currency)
                .call(() -> levels.supersede(code, currency))
                .call(version -> insert(code, currency, version, bands))
                .call(version -> audit.append(caller, published(code, currency, version, bands)));
    }

    private Uni<Void> insert(String code, String currency, int version, List<LevelBand> bands) {
        return Multi.createFrom()
                .iterable(IntStream.range(0, bands.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(i -> levels.insert(code, currency, version, bands.get(i), next(bands, i))
                        .replaceWith(i))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Optional<LevelBand> next(List<LevelBand> bands, int i) {
        return bands.stream().skip(i + 1L).findFirst();
    }

    private static LevelsPublished published(String code, String currency, int version, List<LevelBand> bands) {
        return new LevelsPublished(
                code,
                currency,
                version,
                bands.stream().map(LevelsPublished.Level::of).toList());
    }
}
