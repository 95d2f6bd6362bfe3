package dev.cspmesh.billing.bill;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bills: only the issuer and the receiver see one, and each only on the legs that it stands on. */
@ApplicationScoped
public class Bills extends VisibleRepository<Bill> {

    private static final Visibility VISIBLE_TO = Visibility.nobody()
            .rows(VMWARE, "leg = VENDOR and issuer = :party")
            .rows(AGGREGATOR, "(leg = VENDOR and receiver = :party) or (leg = CONSOLIDATED and issuer = :party)")
            .rows(CSP_SAAS, "(leg = CONSOLIDATED and receiver = :party) or (leg = CUSTOMER and issuer = :party)")
            .rows(CUSTOMER, "leg = CUSTOMER and receiver = :party");
    private static final Visibility ISSUED_BY = Visibility.nobody()
            .rows(VMWARE, "leg = VENDOR and issuer = :party")
            .rows(AGGREGATOR, "leg = CONSOLIDATED and issuer = :party")
            .rows(CSP_SAAS, "leg = CUSTOMER and issuer = :party");
    private static final Listing<Bill> LISTING = Listing.of(Bill::id)
            .text("number", "number", Bill::number)
            .date("month", "month", bill -> bill.month().atDay(1))
            .date("dueOn", "dueOn", Bill::dueOn)
            .moment("issuedAt", "issuedAt", Bill::issuedAt)
            .searching("number", "issuerName", "receiverName");
    private static final String OVERDUE = """
            insert into bill_overdue (bill_id, noted_at)
            select b.id, cast(?2 as timestamptz) from bill b
            where b.due_on < ?1 and not exists (select from bill_overdue o where o.bill_id = b.id)
              and b.total > (select coalesce(sum(p.amount), 0) from payment p where p.bill_id = b.id)
            order by b.id limit ?3
            returning bill_id
            """;
    private static final String NEXT = """
            insert into bill_counter (issuer, last) values (?1, ?2)
            on conflict (issuer) do update set last = bill_counter.last + excluded.last
            returning last
            """;

    Bills() {
        super(Bill.class, "bill", VISIBLE_TO, LISTING);
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

    /** A page of the bills that the caller may see, oldest first unless another order is asked for. */
    public Uni<Page<Bill>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** Bills that are overdue today and were not noted so before; from now on they are. */
    public Uni<List<Bill>> noteOverdue(LocalDate today, Instant now, int limit) {
        return getSession()
                .chain(session -> session.createNativeQuery(OVERDUE, UUID.class)
                        .setParameter(1, today)
                        .setParameter(2, now)
                        .setParameter(3, limit)
                        .getResultList())
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : find("id in :ids order by id", Map.of("ids", ids)).list());
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
}
