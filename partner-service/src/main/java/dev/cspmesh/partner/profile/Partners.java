package dev.cspmesh.partner.profile;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.SERVICE;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Partners; each sees itself, an aggregator those that chose it or whose running contracts it countersigned, VMware and the
 * mesh's services all.
 */
@ApplicationScoped
public class Partners extends VisibleRepository<Partner> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .everything(SERVICE)
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(
                    AGGREGATOR,
                    "aggregatorId = :party or partnerId in (select held.partnerId from HeldContract held"
                            + " where held.running and held.aggregatorId = :party)");
    private static final Listing<Partner> LISTING = Listing.of(Partner::id)
            .text("partnerId", "partnerId", Partner::partnerId)
            .text("legalName", "origin.legalName", Partner::legalName)
            .moment("approvedAt", "approvedAt", Partner::approvedAt)
            .moment("changedAt", "changedAt", Partner::changedAt)
            .searching("partnerId", "origin.legalName");

    Partners() {
        super(Partner.class, "partner", SEEN_BY, LISTING);
    }

    /**
     * Which partners are wanted.
     *
     * @param statuses any of these; none means all
     */
    public record Wanted(
            Collection<PartnerStatus> statuses,
            Optional<String> country,
            Optional<String> aggregatorId,
            Optional<Instant> changedSince) {}

    /**
     * The partner with this public number, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<Partner> get(Caller caller, String partnerId) {
        return get(caller, partnerId, LockModeType.NONE);
    }

    /** Like {@link #get}, and until the transaction ends nobody else changes it. */
    public Uni<Partner> lock(Caller caller, String partnerId) {
        return get(caller, partnerId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Partner> get(Caller caller, String partnerId, LockModeType lock) {
        return find(SEEN_BY.and(caller, "partnerId = :partnerId"), SEEN_BY.with(caller, Map.of("partnerId", partnerId)))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("partner", partnerId).rejected());
    }

    /** The partner that an event names, if there is one. */
    public Uni<Optional<Partner>> named(String partnerId) {
        return find("partnerId = :partnerId", Map.of("partnerId", partnerId))
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** A page of the partners that the caller may see, oldest first. */
    public Uni<Page<Partner>> list(Caller caller, Wanted wanted, ListRequest request) {
        return page(
                caller,
                Filter.all()
                        .in("status", wanted.statuses())
                        .is("origin.country", wanted.country())
                        .is("aggregatorId", wanted.aggregatorId())
                        .from("changedAt", wanted.changedSince()),
                request);
    }
}
