package dev.cspmesh.billing.order;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders: a CSP and an aggregator see their own, VMware sees all. */
@ApplicationScoped
public class Orders extends VisibleRepository<MonthlyOrder> {

    private static final Visibility VISIBLE_TO = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "contract.partnerId = :party")
            .rows(AGGREGATOR, "contract.aggregatorId = :party");
    private static final Listing<MonthlyOrder> LISTING = Listing.of(MonthlyOrder::id)
            .date("month", "month", order -> order.month().atDay(1))
            .date("dueOn", "dueOn", MonthlyOrder::dueOn)
            .moment(
                    "changedAt",
                    "milestones.changedAt",
                    order -> order.milestones().changedAt())
            .text("contractNumber", "contract.number", order -> order.contract().number())
            .searching("contract.number", "contract.partnerId");

    Orders() {
        super(MonthlyOrder.class, "order", VISIBLE_TO, LISTING);
    }

    /** A page of the orders that the caller may see, oldest first unless another order is asked for. */
    public Uni<Page<MonthlyOrder>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** The order of a contract's month, locked, if it was opened already. For spooling, which no caller starts. */
    public Uni<Optional<MonthlyOrder>> lockOf(UUID contractId, YearMonth month) {
        return find(
                        "contract.id = :contract and month = :month and status <> CANCELLED",
                        Map.of("contract", contractId, "month", month.atDay(1)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** The orders that a partner should have submitted by now. */
    public Uni<List<MonthlyOrder>> overdue(String partnerId, Instant now) {
        return find(
                        "contract.partnerId = :partner and status = PENDING_PROVIDER and milestones.overdueAt <= :now",
                        Map.of("partner", partnerId, "now", now))
                .list();
    }

    /** Closed orders of a partner with an aggregator in a month that no consolidated bill covers yet. */
    public Uni<List<MonthlyOrder>> closedWithoutConsolidation(MonthlyOrder like) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select o.id from monthly_order o
                                where o.partner_id = ?1 and o.aggregator_id = ?2 and o.month = ?3 and o.currency = ?4
                                  and o.status = 'CLOSED'
                                  and not exists (select from bill_order b
                                                  where b.order_id = o.id and b.leg = 'CONSOLIDATED')
                                order by o.id
                                """, UUID.class)
                        .setParameter(1, like.partnerId())
                        .setParameter(2, like.aggregatorId())
                        .setParameter(3, like.month().atDay(1))
                        .setParameter(4, like.currency())
                        .getResultList())
                .chain(ids -> list("id in :ids order by id", Map.of("ids", ids)));
    }

    /** True when a contract of the same partner, aggregator and currency still has no closed order for the month. */
    public Uni<Boolean> awaitsOthers(MonthlyOrder closed) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select exists (
                                    select from contract c
                                    where c.partner_id = ?1 and c.aggregator_id = ?2 and c.currency = ?3
                                      and c.starts_on < cast(?4 as date) and (c.ends_before is null or c.ends_before > ?5)
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
