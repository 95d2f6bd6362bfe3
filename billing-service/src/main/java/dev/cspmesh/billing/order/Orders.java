package dev.cspmesh.billing.order;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
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
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders: a CSP and an aggregator see their own, VMware sees all. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<MonthlyOrder, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(AGGREGATOR, "aggregatorId = :party");

    /**
     * Which orders are wanted.
     *
     * @param month only this month
     * @param status only in this state
     */
    public record Wanted(Optional<YearMonth> month, Optional<OrderStatus> status) {}

    /**
     * The order, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<MonthlyOrder> get(Caller caller, UUID id) {
        return one(caller, id, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends: two verbs on one order happen one after the other. */
    public Uni<MonthlyOrder> lock(Caller caller, UUID id) {
        return one(caller, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<MonthlyOrder> one(Caller caller, UUID id, LockModeType lock) {
        return seen(caller, "id = :id", Map.of("id", id))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("order", id).rejected());
    }

    /** A page of the orders that the caller may see, oldest first. */
    public Uni<Page<MonthlyOrder>> list(Caller caller, Wanted wanted, PageRequest page) {
        StringBuilder finder = new StringBuilder("id > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("after", page.after()));
        wanted.month().ifPresent(month -> {
            finder.append(" and month = :month");
            parameters.put("month", month.atDay(1));
        });
        wanted.status().ifPresent(status -> {
            finder.append(" and status = :status");
            parameters.put("status", status);
        });
        return seen(caller, finder.toString(), parameters)
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, MonthlyOrder::id));
    }

    private PanacheQuery<MonthlyOrder> seen(Caller caller, String finder, Map<String, ?> parameters) {
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, parameters));
    }

    /** The order of a contract's month, locked, if it was opened already. For spooling, which no caller starts. */
    public Uni<Optional<MonthlyOrder>> lockOf(UUID contractId, YearMonth month) {
        return find(
                        "contractId = :contract and month = :month and status <> CANCELLED",
                        Map.of("contract", contractId, "month", month.atDay(1)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** The order, locked, if it is still overdue and nobody is at work on it. For the calendar, which no caller starts. */
    public Uni<Optional<MonthlyOrder>> lockOverdue(UUID id, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select * from monthly_order where id = ?1 and status = 'PENDING_PROVIDER'"
                                        + " and overdue_at <= ?2 for update skip locked",
                                MonthlyOrder.class)
                        .setParameter(1, id)
                        .setParameter(2, now)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    /**
     * Overdue orders to remind of, and those that a policy submits.
     *
     * @param patience those that were overdue by then already are submitted
     */
    public Uni<List<UUID>> overdueAt(Instant now, Instant patience) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select o.id from monthly_order o left join submission_policy p using (partner_id)
                                where o.status = 'PENDING_PROVIDER' and o.overdue_at <= ?1
                                  and (o.reminded_at is null
                                       or p.automatic and o.rejection_reason is null and o.overdue_at <= ?2)
                                order by o.overdue_at limit 500
                                """, UUID.class)
                        .setParameter(1, now)
                        .setParameter(2, patience)
                        .getResultList());
    }

    /** Closed orders of a partner with an aggregator in a month that no consolidated bill covers yet. */
    public Uni<List<MonthlyOrder>> closedWithoutConsolidation(MonthlyOrder like) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select o.* from monthly_order o
                                where o.partner_id = ?1 and o.aggregator_id = ?2 and o.month = ?3 and o.currency = ?4
                                  and o.status = 'CLOSED'
                                  and not exists (select from bill_order b
                                                  where b.order_id = o.id and b.leg = 'CONSOLIDATED')
                                order by o.id
                                """, MonthlyOrder.class)
                        .setParameter(1, like.partnerId())
                        .setParameter(2, like.aggregatorId())
                        .setParameter(3, like.month().atDay(1))
                        .setParameter(4, like.currency())
                        .getResultList());
    }

    /** True when a contract of the same partner, aggregator and currency still has no closed order for the month. */
    public Uni<Boolean> awaitsOthers(MonthlyOrder closed) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select exists (
                                    select from contract c
                                    where c.partner_id = ?1 and c.aggregator_id = ?2 and c.currency = ?3
                                      and c.starts_on < cast(?4 as date) and (c.ends_on is null or c.ends_on > ?5)
                                      and not exists (select from monthly_order o
                                                      where o.contract_id = c.contract_id and o.month = ?5
                                                        and o.status = 'CLOSED'))
                                """, Boolean.class)
                        .setParameter(1, closed.partnerId())
                        .setParameter(2, closed.aggregatorId())
                        .setParameter(3, closed.currency())
                        .setParameter(4, closed.month().plusMonths(1).atDay(1))
                        .setParameter(5, closed.month().atDay(1))
                        .getSingleResult());
    }
}
