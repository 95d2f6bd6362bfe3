package dev.cspmesh.billing.insight;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a CSP earns with each customer: its invoices less what its closed orders cost. */
@ApplicationScoped
public class Margins {

    private static final Visibility VISIBLE_TO = Visibility.nobody().rows(CSP_SAAS, "o.partner_id = :party");

    private static final String READ = """
            with cost as (
                select l.customer_organization_id as customer, o.currency, sum(l.net) as cost
                from order_line l join monthly_order o on o.id = l.order_id
                where {seen} and o.month = :month and o.status = 'CLOSED' group by 1, 2
            ), revenue as (
                select cast(b.receiver as uuid) as customer, o.currency, sum(bl.net) as revenue
                from bill_line bl join monthly_order o on o.id = bl.order_id
                join bill b on b.id = bl.bill_id and b.leg = 'CUSTOMER'
                where {seen} and o.month = :month group by 1, 2
            )
            select customer, currency, coalesce(revenue, 0), coalesce(cost, 0)
            from revenue full join cost using (customer, currency)
            order by customer nulls last, currency limit 10000
            """;

    /**
     * One customer's share.
     *
     * @param customer nobody for what is the CSP's own: underage and prepayment
     */
    record Margin(Optional<UUID> customer, Money revenue, Money cost) {

        Money margin() {
            return revenue.minus(cost);
        }
    }

    /** The margins of the caller's month, over all closed orders. */
    @WithSession
    Uni<List<Margin>> of(Caller caller, YearMonth month) {
        return Panache.getSession()
                .chain(session -> {
                    var query =
                            session.createNativeQuery(READ.replace("{seen}", VISIBLE_TO.where(caller)), Object[].class);
                    VISIBLE_TO.with(caller, Map.of("month", month.atDay(1))).forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(Margins::margin).toList());
    }

    private static Margin margin(Object[] row) {
        String currency = (String) row[1];
        return new Margin(
                Optional.ofNullable((UUID) row[0]),
                Money.rounded((BigDecimal) row[2], currency),
                Money.rounded((BigDecimal) row[3], currency));
    }
}
