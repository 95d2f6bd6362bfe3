package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.support.desk.SupportConfig;
import dev.cspmesh.support.entitlement.SupportEntitlement;
import dev.cspmesh.support.entitlement.SupportEntitlements;
import dev.cspmesh.support.knowledge.Searches;
import dev.cspmesh.support.request.RequestContent;
import dev.cspmesh.support.request.RequestIntake;
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
class LoadIntake {

    private final SupportEntitlements entitlements;
    private final Searches searches;
    private final SupportConfig config;
    private final Clock clock;

    LoadIntake(SupportEntitlements entitlements, Searches searches, SupportConfig config, Clock clock) {
        this.entitlements = entitlements;
        this.searches = searches;
        this.config = config;
        this.clock = clock;
    }

    Uni<RequestIntake> of(Caller caller, RequestContent content, Optional<UUID> searchReference) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return entitlements
                .of(caller, content.product(), today)
                .chain(entitlement -> gathered(caller, content, searchReference, entitlement));
    }

    private Uni<RequestIntake> gathered(
            Caller caller, RequestContent content, Optional<UUID> searchReference, SupportEntitlement entitlement) {
        Instant since = clock.instant().minus(config.searchReferenceLife());
        return searches.isOwn(caller, searchReference, since)
                .map(own -> new RequestIntake(caller.participant(), content, entitlement, searchReference, own));
    }
}
