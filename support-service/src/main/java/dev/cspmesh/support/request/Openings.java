package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.support.desk.SupportConfig;
import dev.cspmesh.support.directory.Directory;
import dev.cspmesh.support.directory.Standing;
import dev.cspmesh.support.knowledge.Searches;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Gathers what decides whether a request is opened. */
@ApplicationScoped
class Openings {

    private final Directory directory;
    private final Searches searches;
    private final SupportConfig config;
    private final Clock clock;

    Openings(Directory directory, Searches searches, SupportConfig config, Clock clock) {
        this.directory = directory;
        this.searches = searches;
        this.config = config;
        this.clock = clock;
    }

    Uni<Opening> of(Caller caller, Issue issue, Optional<UUID> searchReference) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return directory
                .standing(caller, issue.product(), today)
                .chain(standing -> judged(caller, issue, searchReference, standing));
    }

    private Uni<Opening> judged(Caller caller, Issue issue, Optional<UUID> searchReference, Standing standing) {
        Instant since = clock.instant().minus(config.searchReferenceLife());
        return searches.isOwn(caller, searchReference, since)
                .map(own -> new Opening(caller.participant(), issue, standing, searchReference, own));
    }
}
