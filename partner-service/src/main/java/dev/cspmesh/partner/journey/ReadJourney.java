package dev.cspmesh.partner.journey;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.partner.partner.Partner;
import dev.cspmesh.partner.partner.Partners;
import dev.cspmesh.partner.program.ListedServices;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Somebody looks at where partners stand; each sees the journeys of the partners that it may see. */
@ApplicationScoped
class ReadJourney {

    private final Partners partners;
    private final ListedServices services;
    private final Chronicle chronicle;
    private final Clock clock;

    ReadJourney(Partners partners, ListedServices services, Chronicle chronicle, Clock clock) {
        this.partners = partners;
        this.services = services;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** A partner and its ten steps. */
    record Standing(Partner partner, List<StepStanding> steps) {}

    @WithSession
    Uni<Standing> read(Caller caller, String partnerId) {
        return partners.get(caller, partnerId)
                .chain(partner -> stand(List.of(partner)).map(List::getFirst));
    }

    @WithSession
    Uni<Page<Standing>> overview(Caller caller, PageRequest page) {
        return partners.list(caller, page)
                .chain(found -> stand(found.items()).map(standings -> new Page<>(standings, found.next())));
    }

    private Uni<List<Standing>> stand(List<Partner> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(List.of())
                : integrated()
                        .chain(codes -> chronicle
                                .of(found.stream().map(Partner::partnerId).toList())
                                .map(entries -> found.stream()
                                        .map(partner -> standing(partner, entries, codes))
                                        .toList()));
    }

    private Standing standing(Partner partner, Map<String, List<JourneyEntry>> entries, List<String> integrated) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Standing(
                partner, Journey.of(entries.getOrDefault(partner.partnerId(), List.of()), today, integrated));
    }

    private Uni<List<String>> integrated() {
        return services.all()
                .map(all -> all.stream()
                        .filter(ListedServices.Listed::navigatorIntegrated)
                        .map(ListedServices.Listed::code)
                        .toList());
    }
}
