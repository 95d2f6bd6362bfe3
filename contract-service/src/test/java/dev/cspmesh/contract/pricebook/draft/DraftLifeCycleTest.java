package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.contract.pricebook.PriceBook;
import dev.cspmesh.contract.pricebook.SkuPrice;
import dev.cspmesh.contract.pricebook.ValidityPeriod;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every edge and every missing edge of the life cycle of a price book's draft. */
class DraftLifeCycleTest implements LifeCycleCases<PriceBookDraft, DraftStatus> {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-15T09:30:00Z"), ZoneOffset.UTC);
    private static final ValidityPeriod OPEN = new ValidityPeriod(LocalDate.of(2024, 9, 1), Optional.empty());
    private static final List<SkuPrice> PRICES = List.of(new SkuPrice("A", "a", "GB", BigDecimal.TEN));

    @Override
    public LifeCycle<PriceBookDraft, DraftStatus> table() {
        return DraftLifeCycle.TABLE;
    }

    @Override
    public PriceBookDraft in(DraftStatus state) {
        return AggregateState.put(
                PriceBookDraft.draft(new UUID(7, 7), new PriceBook.Offer("vmc-aws", "USD"), OPEN, PRICES, NOW), state);
    }

    @Override
    public Verbs<PriceBookDraft> verbs() {
        return Verbs.of(PriceBookDraft.class)
                .request(DraftLifeCycle.EDIT, (draft, caller) -> draft.edit(caller, "EUR", OPEN, PRICES, NOW))
                .request(DraftLifeCycle.PUBLISH, (draft, caller) -> {
                    draft.publish(caller, NOW);
                    return Optional.empty();
                })
                .request(DraftLifeCycle.WITHDRAW, (draft, caller) -> draft.withdraw(caller, NOW));
    }
}
