package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.billing.BulkInsert;
import dev.cspmesh.billing.projection.PendingUsageRetry;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hibernate.reactive.mutiny.Mutiny;

/** A price book was published: its prices rate usage from its first day on, and until a successor ends it. */
@ApplicationScoped
class PriceBookProjection {

    private static final String BOOK = """
            insert into price_book (price_book_id, service, version, currency, valid_from, valid_to)
            values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as date)) on conflict do nothing
            returning price_book_id
            """;
    private static final String END =
            "update price_book set valid_to = ?2 where price_book_id = ?1 and valid_to is null";
    private static final String SKUS = """
            insert into price_book_sku (price_book_id, sku, name, unit, list_unit_price)
            select ?1, "sku", "name", "unit", "listUnitPrice"
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb))
                as t("sku" text, "name" text, "unit" text, "listUnitPrice" numeric)
            on conflict do nothing
            returning sku
            """;

    private final BulkInsert rows;
    private final PendingUsageRetry usage;
    private final EventConsumer events;

    PriceBookProjection(BulkInsert rows, PendingUsageRetry usage, Inbox inbox) {
        this.rows = rows;
        this.usage = usage;
        this.events = inbox.subscription("billing.pricebook")
                .on("pricebook.published.v1", PriceBookPublished.class, this::apply)
                .on("pricebook.ended.v1", PriceBookEnded.class, PriceBookProjection::end);
    }

    @Incoming("pricebook")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return events.receive(message);
    }

    /** Comes before the event of its successor: both are of one service. */
    private static Uni<Void> end(PriceBookEnded book) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(END)
                        .setParameter(1, book.priceBookId())
                        .setParameter(2, book.endsOn().plusDays(1))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> apply(PriceBookPublished book) {
        return Panache.getSession()
                .call(session -> insertBook(session, book))
                .call(session -> insertSkus(session, book))
                .chain(() -> usage.request("price-book " + book.priceBookId()));
    }

    private static Uni<List<UUID>> insertBook(Mutiny.Session session, PriceBookPublished book) {
        return session.createNativeQuery(BOOK, UUID.class)
                .setParameter(1, book.priceBookId())
                .setParameter(2, book.service())
                .setParameter(3, book.version())
                .setParameter(4, book.currency())
                .setParameter(5, book.startsOn())
                .setParameter(6, book.endsBefore().map(LocalDate::toString).orElse(null))
                .getResultList();
    }

    private Uni<List<String>> insertSkus(Mutiny.Session session, PriceBookPublished book) {
        return session.createNativeQuery(SKUS, String.class)
                .setParameter(1, book.priceBookId())
                .setParameter(2, rows.text(book.skus()))
                .getResultList();
    }
}
