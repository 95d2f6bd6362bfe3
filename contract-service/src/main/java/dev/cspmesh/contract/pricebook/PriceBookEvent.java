package dev.cspmesh.contract.pricebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to price books; keyed by service, so that its books keep their order. Those of drafts hold no prices. */
public sealed interface PriceBookEvent extends DomainEvent {

    UUID priceBookId();

    String service();

    @Override
    default String key() {
        return service();
    }

    @Override
    default String subject() {
        return priceBookId().toString();
    }

    /** VMware works on prices that nobody else sees yet. */
    record Drafted(UUID priceBookId, String service, String currency, Instant draftedAt) implements PriceBookEvent {

        @Override
        public String type() {
            return "pricebook.drafted.v1";
        }
    }

    /** VMware changed its draft. */
    record Edited(UUID priceBookId, String service, String currency, Instant editedAt) implements PriceBookEvent {

        @Override
        public String type() {
            return "pricebook.edited.v1";
        }
    }

    /** VMware gave its draft up. */
    record Withdrawn(UUID priceBookId, String service, String currency, Instant withdrawnAt) implements PriceBookEvent {

        @Override
        public String type() {
            return "pricebook.withdrawn.v1";
        }
    }

    /** A book is out. {@code endsOn} is its last day; it is open without one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(
            UUID priceBookId,
            String service,
            int version,
            String currency,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<ListedSku> skus)
            implements PriceBookEvent {

        @Override
        public String type() {
            return "pricebook.published.v1";
        }
    }

    /** A book that was open has a successor: {@code endsOn} is its last day. Its prices stay what they were. */
    record Ended(UUID priceBookId, String service, String currency, LocalDate endsOn, UUID successorId)
            implements PriceBookEvent {

        @Override
        public String type() {
            return "pricebook.ended.v1";
        }
    }

    /** One price; a string because JSON numbers lose digits, and never in scientific notation. */
    record ListedSku(String sku, String name, String unit, String listUnitPrice) {

        static ListedSku of(SkuPrice sku) {
            return new ListedSku(
                    sku.sku(), sku.name(), sku.unit(), sku.listUnitPrice().toPlainString());
        }
    }
}
