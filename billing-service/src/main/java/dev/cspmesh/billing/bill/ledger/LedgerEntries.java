package dev.cspmesh.billing.bill.ledger;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger as it is read: each party sees its own books. */
@ApplicationScoped
class LedgerEntries implements PanacheRepositoryBase<LedgerEntry, UUID> {

    private static final Visibility VISIBLE_TO = Visibility.nobody()
            .rows(VMWARE, "party = :party")
            .rows(AGGREGATOR, "party = :party")
            .rows(CSP_SAAS, "party = :party")
            .rows(CUSTOMER, "party = :party");

    /** What an account holds against one counterparty in one currency. */
    record Balance(Account account, String counterparty, Money amount) {}

    /** A page of the caller's entries, oldest first. */
    Uni<Page<LedgerEntry>> list(Caller caller, PageRequest page) {
        return find(
                        VISIBLE_TO.and(caller, "id > :after") + " order by id",
                        VISIBLE_TO.with(caller, Map.of("after", page.after())))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, LedgerEntry::id));
    }

    /** The caller's balances; those that are even are left out. */
    Uni<List<Balance>> balances(Caller caller) {
        return getSession()
                .chain(session -> {
                    var query = session.createQuery(
                            "select e.account, e.counterparty, e.currency, sum(e.amount) from LedgerEntry e where "
                                    + VISIBLE_TO.where(caller)
                                    + " group by e.account, e.counterparty, e.currency having sum(e.amount) <> 0"
                                    + " order by e.account, e.counterparty, e.currency",
                            Object[].class);
                    VISIBLE_TO.with(caller, Map.of()).forEach(query::setParameter);
                    return query.setMaxResults(1000).getResultList();
                })
                .map(rows -> rows.stream()
                        .map(row -> new Balance(
                                (Account) row[0], (String) row[1], Money.rounded((BigDecimal) row[3], (String) row[2])))
                        .toList());
    }
}
