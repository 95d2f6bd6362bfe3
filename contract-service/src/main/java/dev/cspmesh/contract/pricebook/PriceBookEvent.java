package dev.cspmesh.contract.pricebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.event.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to price books; keyed by service, so that its books keep their order. */
public sealed interface PriceBookEvent extends Fact {

    String service();

    @Override
    default String key() {
        return service();
    }

    /** A book is out. It starts on {@code validFrom} and ends before {@code validTo}, or is open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(
            UUID priceBookId,
            String service,
            int version,
            String currency,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<ListedSku> skus)
            implements PriceBookEvent {

        @Override
        public String type() {
            return "pricebook.published.v1";
        }
    }

    /** One price; a string because JSON numbers lose digits, and never in scientific notation. */
    record ListedSku(String sku, String name, String unit, String listUnitPrice) {

        static ListedSku of(Sku sku) {
            return new ListedSku(
                    sku.sku(), sku.name(), sku.unit(), sku.listUnitPrice().toPlainString());
        }
    }
}
