package dev.cspmesh.billing.bill.ledger;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The ledger as it is read: each party sees its own books. */
@ApplicationScoped
class LedgerEntries extends VisibleRepository<LedgerEntry> {

    private static final Visibility VISIBLE_TO = Visibility.nobody()
            .rows(VMWARE, "party = :party")
            .rows(AGGREGATOR, "party = :party")
            .rows(CSP_SAAS, "party = :party")
            .rows(CUSTOMER, "party = :party");

    private static final Listing<LedgerEntry> LISTING = Listing.of(LedgerEntry::id)
            .moment("at", "at", LedgerEntry::at)
            .text("counterparty", "counterparty", LedgerEntry::counterparty)
            .searching("counterparty", "(select b.number from Bill b where b.id = billId)");

    LedgerEntries() {
        super(LedgerEntry.class, "ledger entry", VISIBLE_TO, LISTING);
    }

    /** What an account holds against one counterparty in one currency. */
    record Balance(Account account, String counterparty, Money amount) {}

    /** A page of the caller's entries, oldest first unless another order is asked for. */
    Uni<Page<LedgerEntry>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
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
