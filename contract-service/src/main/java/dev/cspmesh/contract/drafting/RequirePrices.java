package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.pricebook.PriceBookRules;
import dev.cspmesh.contract.pricebook.PriceBooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.SortedSet;

/** A contract has prices in its currency on its first day: asked when it is drafted, signed and activated. */
@ApplicationScoped
public class RequirePrices {

    private final PriceBooks books;

    RequirePrices(PriceBooks books) {
        this.books = books;
    }

    /** Fails with a 422 rejection without prices. */
    public Uni<Void> of(Contract contract) {
        LocalDate firstDay = contract.term().startsOn();
        return books.currenciesOn(contract.service(), firstDay)
                .invoke(currencies -> refuse(contract.service(), contract.currency(), firstDay, currencies))
                .replaceWithVoid();
    }

    /** True when there are prices. */
    public Uni<Boolean> exist(Contract contract) {
        return books.currenciesOn(contract.service(), contract.term().startsOn())
                .map(currencies -> currencies.contains(contract.currency()));
    }

    private static void refuse(String service, String currency, LocalDate firstDay, SortedSet<String> currencies) {
        if (!currencies.contains(currency)) {
            throw PriceBookRules.notSoldIn(service, currency, currencies)
                    .field("#/currency", "has no price book on " + firstDay, PriceBookRules.named(currencies))
                    .rejected();
        }
    }
}
