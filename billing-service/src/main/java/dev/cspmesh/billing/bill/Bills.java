package dev.cspmesh.billing.bill;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bills: only the issuer and the receiver see one, and each only on the legs that it stands on. */
@ApplicationScoped
public class Bills implements PanacheRepositoryBase<Bill, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(VMWARE, "leg = VENDOR and issuer = :party")
            .rows(AGGREGATOR, "(leg = VENDOR and receiver = :party) or (leg = CONSOLIDATED and issuer = :party)")
            .rows(CSP_SAAS, "(leg = CONSOLIDATED and receiver = :party) or (leg = CUSTOMER and issuer = :party)")
            .rows(CUSTOMER, "leg = CUSTOMER and receiver = :party");

    private static final String NEXT = """
            insert into bill_counter (issuer, last) values (?1, ?2)
            on conflict (issuer) do update set last = bill_counter.last + excluded.last
            returning last
            """;
    private static final Visibility ISSUED_BY = Visibility.nobody()
            .rows(VMWARE, "leg = VENDOR and issuer = :party")
            .rows(AGGREGATOR, "leg = CONSOLIDATED and issuer = :party")
            .rows(CSP_SAAS, "leg = CUSTOMER and issuer = :party");

    /** Which bills are wanted. */
    record Wanted(Optional<Leg> leg, Optional<YearMonth> month) {}

    /**
     * The bill, for its issuer and its receiver.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<Bill> get(Caller caller, UUID id) {
        return seen(caller, "id = :id", Map.of("id", id))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("bill", id).rejected());
    }

    /** The bill, locked, for its issuer only. */
    public Uni<Bill> lockIssued(Caller caller, UUID id) {
        return find(ISSUED_BY.and(caller, "id = :id"), ISSUED_BY.with(caller, Map.of("id", id)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("bill", id).rejected());
    }

    /** A page of the bills that the caller may see, oldest first. */
    Uni<Page<Bill>> list(Caller caller, Wanted wanted, PageRequest page) {
        StringBuilder finder = new StringBuilder("id > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("after", page.after()));
        wanted.leg().ifPresent(leg -> {
            finder.append(" and leg = :leg");
            parameters.put("leg", leg);
        });
        wanted.month().ifPresent(month -> {
            finder.append(" and month = :month");
            parameters.put("month", month.atDay(1));
        });
        return seen(caller, finder.toString(), parameters)
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Bill::id));
    }

    private PanacheQuery<Bill> seen(Caller caller, String finder, Map<String, ?> parameters) {
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, parameters));
    }

    /**
     * Takes the next numbers of an issuer and answers the first. Its row stays locked until the bills are committed, so no
     * number is ever left out.
     */
    public Uni<Long> takePositions(String issuer, long count) {
        return getSession()
                .chain(session -> session.createNativeQuery(NEXT, Long.class)
                        .setParameter(1, issuer)
                        .setParameter(2, count)
                        .getSingleResult())
                .map(last -> last - count + 1);
    }

    /** Closings of one partner's month happen one after the other, so that the last one sees all the others. */
    public Uni<Void> takeTurn(String partnerMonth) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                        .setParameter(1, partnerMonth)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
