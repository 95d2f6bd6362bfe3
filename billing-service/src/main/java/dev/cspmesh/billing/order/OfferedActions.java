package dev.cspmesh.billing.order;

import static java.util.stream.Collectors.toMap;

import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller may do with orders now. Beside the life cycle, facts about usage, lines and the contract forbid something
 * to a CSP; they are read for all orders of an answer at once.
 */
@ApplicationScoped
public class OfferedActions {

    private static final String FORBIDDEN = """
            select o.id,
                   o.status = 'PENDING_PROVIDER' and exists (
                       select from usage_exception e
                       where e.contract_id = o.contract_id and e.resolved_at is null
                         and case when e.contract_id = o.contract_id
                                  then date_trunc('month', cast(e.data ->> 'startsAt' as timestamptz)
                                                               at time zone c.billing_zone) = o.month end),
                   o.status = 'PENDING_PROVIDER' and not exists (
                       select from order_line l where l.order_id = o.id and l.kind in ('USAGE', 'LATE_USAGE')),
                   o.status = 'CLOSED' and (o.closed_at < ?2 or c.spool_at is null or not exists (
                       select from order_line l where l.order_id = o.id and l.kind in ('USAGE', 'LATE_USAGE', 'CORRECTION')
                       and not exists (select from adjustment_line a
                                       where a.order_id = l.order_id and a.line = l.line and not a.void)))
            from monthly_order o join contract c using (contract_id)
            where o.id in (?1)
            """;

    private static final List<Action> BY_COLUMN = List.of(
            MonthlyOrderLifeCycle.SUBMIT, MonthlyOrderLifeCycle.EDIT_LINE, MonthlyOrderLifeCycle.DRAFT_ADJUSTMENT);

    private final BillingConfig config;
    private final Clock clock;

    OfferedActions(BillingConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The actions of one order, in the current session. */
    public Uni<List<NextAction>> of(MonthlyOrder order, Caller caller) {
        return of(List.of(order), caller).map(all -> all.getOrDefault(order.id(), List.of()));
    }

    /** The actions of each order, in the current session. */
    public Uni<Map<UUID, List<NextAction>>> of(List<MonthlyOrder> orders, Caller caller) {
        return forbidden(orders, caller)
                .map(forbidden -> orders.stream()
                        .collect(toMap(
                                MonthlyOrder::id,
                                order -> MonthlyOrderLifeCycle.TABLE.allowedActions(
                                        order, caller, forbidden.getOrDefault(order.id(), Set.of())))));
    }

    private Uni<Map<UUID, Set<Action>>> forbidden(List<MonthlyOrder> orders, Caller caller) {
        return orders.isEmpty() || !caller.is(Participant.CSP_SAAS)
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(FORBIDDEN, Object[].class)
                                .setParameter(
                                        1, orders.stream().map(MonthlyOrder::id).toList())
                                .setParameter(2, clock.instant().minus(config.adjustment()))
                                .getResultList())
                        .map(rows -> rows.stream().collect(toMap(row -> (UUID) row[0], OfferedActions::actions)));
    }

    private static Set<Action> actions(Object[] row) {
        Set<Action> actions = new HashSet<>();
        for (int i = 0; i < BY_COLUMN.size(); i++) {
            if ((Boolean) row[i + 1]) {
                actions.add(BY_COLUMN.get(i));
            }
        }
        return actions;
    }
}
