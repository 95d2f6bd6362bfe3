package dev.cspmesh.partner.journey;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.partner.journey.log.JourneyEntry;
import dev.cspmesh.partner.journey.log.JourneyLog;
import dev.cspmesh.partner.profile.Partner;
import dev.cspmesh.partner.profile.Partners;
import dev.cspmesh.partner.projection.contract.ServiceProjection;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Reads where partners stand; each caller sees the journeys of the partners that it may see. */
@ApplicationScoped
class ReadJourney {

    private final Partners partners;
    private final ServiceProjection services;
    private final JourneyLog log;
    private final Clock clock;

    ReadJourney(Partners partners, ServiceProjection services, JourneyLog log, Clock clock) {
        this.partners = partners;
        this.services = services;
        this.log = log;
        this.clock = clock;
    }

    /** A partner and its ten steps. */
    record PartnerJourney(Partner partner, List<StepStatus> steps) {}

    @WithSession
    Uni<PartnerJourney> read(Caller caller, String partnerId) {
        return partners.get(caller, partnerId)
                .chain(partner -> journeysOf(List.of(partner)).map(List::getFirst));
    }

    @WithSession
    Uni<Page<PartnerJourney>> overview(Caller caller, Partners.Wanted wanted, ListRequest page) {
        return partners.list(caller, wanted, page)
                .chain(found ->
                        journeysOf(found.items()).map(journeys -> new Page<>(journeys, found.total(), found.next())));
    }

    private Uni<List<PartnerJourney>> journeysOf(List<Partner> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(List.of())
                : integrated()
                        .chain(codes -> log.of(
                                        found.stream().map(Partner::partnerId).toList())
                                .map(entries -> found.stream()
                                        .map(partner -> journeyOf(partner, entries, codes))
                                        .toList()));
    }

    private PartnerJourney journeyOf(
            Partner partner, Map<String, List<JourneyEntry>> entries, List<String> integrated) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new PartnerJourney(
                partner, Journey.of(entries.getOrDefault(partner.partnerId(), List.of()), today, integrated));
    }

    private Uni<List<String>> integrated() {
        return services.all()
                .map(all -> all.stream()
                        .filter(ServiceProjection.Listed::navigatorIntegrated)
                        .map(ServiceProjection.Listed::code)
                        .toList());
    }
}
