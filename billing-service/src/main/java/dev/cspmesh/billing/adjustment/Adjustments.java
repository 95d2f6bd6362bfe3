package dev.cspmesh.billing.adjustment;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Adjustments: a CSP and an aggregator see their own; VMware sees what was asked for, not what a CSP still drafts. */
@ApplicationScoped
public class Adjustments extends VisibleRepository<Adjustment> {

    private static final Visibility VISIBLE_TO = Visibility.nobody()
            .rows(VMWARE, "status <> DRAFT")
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(AGGREGATOR, "aggregatorId = :party and status <> DRAFT");
    private static final Listing<Adjustment> LISTING = Listing.of(Adjustment::id)
            .moment("createdAt", "createdAt", Adjustment::createdAt)
            .moment("changedAt", "changedAt", Adjustment::changedAt)
            .searching("reason", "partnerId");
    private static final String RELEASE = "update adjustment set charged_on = null, changed_at = ?2,"
            + " version = version + 1 where charged_on = ?1 returning id";
    private static final String CHARGE = "update adjustment set charged_on = ?1, changed_at = ?3,"
            + " version = version + 1 where id in (?2) returning id";

    Adjustments() {
        super(Adjustment.class, "adjustment", VISIBLE_TO, LISTING);
    }

    /** A page of the adjustments that the caller may see, oldest first unless another order is asked for. */
    Uni<Page<Adjustment>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** Locks what waits for the next order of a contract. For spooling, which no caller starts. */
    Uni<List<UUID>> lockWaiting(UUID contractId) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select id from adjustment where contract_id = ?1 and status = 'APPLIED'"
                                        + " and charged_on is null order by id for update",
                                UUID.class)
                        .setParameter(1, contractId)
                        .getResultList());
    }

    /** The order that charges them is cancelled: they wait for the one that replaces it. */
    Uni<Void> release(UUID order, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(RELEASE, UUID.class)
                        .setParameter(1, order)
                        .setParameter(2, now)
                        .getResultList())
                .replaceWithVoid();
    }

    /** Notes which order charges them. */
    Uni<Void> charged(List<UUID> adjustments, UUID order, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(CHARGE, UUID.class)
                        .setParameter(1, order)
                        .setParameter(2, adjustments)
                        .setParameter(3, now)
                        .getResultList())
                .replaceWithVoid();
    }
}
