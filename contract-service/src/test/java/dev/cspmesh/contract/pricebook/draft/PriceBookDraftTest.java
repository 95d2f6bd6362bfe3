package dev.cspmesh.contract.pricebook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cspmesh.contract.pricebook.PriceBook;
import dev.cspmesh.contract.pricebook.PriceBookEvent;
import dev.cspmesh.contract.pricebook.SkuPrice;
import dev.cspmesh.contract.pricebook.ValidityPeriod;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejected;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookDraftTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-15T09:30:00Z"), ZoneOffset.UTC);
    private static final Caller VMWARE = new Caller(Participant.VMWARE, "vmware", "vera");
    private static final UUID ID = new UUID(7, 7);
    private static final ValidityPeriod OPEN = new ValidityPeriod(LocalDate.of(2024, 9, 1), Optional.empty());
    private static final List<SkuPrice> TINY = List.of(
            new SkuPrice("A", "a", "GB", new BigDecimal("0.000000000000000001")),
            new SkuPrice("B", "b", "GB", BigDecimal.TEN));

    @ParameterizedTest
    @CsvSource({"USD, 2024-08-31, period-reversed"})
    void a_draft_keeps_the_rules_that_need_no_other_book(String currency, LocalDate last, String problem) {
        ValidityPeriod period = new ValidityPeriod(LocalDate.of(2024, 9, 1), Optional.of(last));

        assertThat(refusal(() -> PriceBookDraft.draft(ID, offer(currency), period, TINY, NOW)))
                .isEqualTo(problem);
        assertThat(refusal(() -> draft(OPEN, TINY).edit(VMWARE, currency, period, TINY, NOW)))
                .isEqualTo(problem);
    }

    @Test
    void the_events_of_a_draft_stand_under_the_book_and_keep_the_order_of_the_service() {
        PriceBookEvent.Drafted drafted = draft(OPEN, TINY).drafted();

        assertThat(drafted.subject()).isEqualTo(ID.toString());
        assertThat(drafted.key()).isEqualTo("vmc-aws");
    }

    @Test
    void a_stored_draft_keeps_every_digit() {
        SkuListText text = new SkuListText();

        SkuList read = text.convertToEntityAttribute(text.convertToDatabaseColumn(new SkuList(TINY)));

        assertThat(read).isEqualTo(new SkuList(TINY));
    }

    private static PriceBookDraft draft(ValidityPeriod validity, List<SkuPrice> skus) {
        return PriceBookDraft.draft(ID, offer("USD"), validity, skus, NOW);
    }

    private static PriceBook.Offer offer(String currency) {
        return new PriceBook.Offer("vmc-aws", currency);
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Rejected.class, call).rejection().type().slug();
    }
}
