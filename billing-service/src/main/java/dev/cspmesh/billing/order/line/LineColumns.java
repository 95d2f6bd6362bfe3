package dev.cspmesh.billing.order.line;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rated line as the columns of {@code order_line}: the one place that knows them, for what is read and for what is written
 * in bulk. A new column is a component here and in {@link RatedLine}.
 */
@Embeddable
@JsonNaming(SnakeCaseStrategy.class)
record LineColumns(
        int line,
        @Enumerated(EnumType.STRING) LineKind kind,
        @Column(name = "customer_organization_id") @Nullable UUID customerOrganizationId,
        @Column(name = "price_book_id") @Nullable UUID priceBookId,
        String sku,
        String unit,
        LocalDate period,
        BigDecimal quantity,
        @Column(name = "list_unit_price") BigDecimal listUnitPrice,
        BigDecimal list,
        BigDecimal discount,
        BigDecimal net,
        @Column(name = "reported_quantity") @Nullable BigDecimal reportedQuantity,
        @Column(name = "edit_reason") @Nullable String editReason,
        @Column(name = "corrects_order") @Nullable UUID correctsOrder,
        @Column(name = "corrects_line") @Nullable Integer correctsLine) {

    static LineColumns of(RatedLine rated) {
        return new LineColumns(
                rated.line(),
                rated.kind(),
                rated.origin().map(RatedLine.Origin::customerOrganizationId).orElse(null),
                rated.origin().map(RatedLine.Origin::priceBookId).orElse(null),
                rated.sku().code(),
                rated.unit(),
                rated.period().atDay(1),
                rated.quantity().value(),
                rated.listUnitPrice(),
                rated.amounts().list().amount(),
                rated.amounts().discount().amount(),
                rated.amounts().net().amount(),
                rated.edited().map(edited -> edited.reportedQuantity().value()).orElse(null),
                rated.edited().map(UsageTotal.Edited::reason).orElse(null),
                rated.corrects().map(RatedLine.ClosedLine::orderId).orElse(null),
                rated.corrects().map(RatedLine.ClosedLine::line).orElse(null));
    }

    RatedLine rated(String currency) {
        return new RatedLine(
                line,
                kind,
                customerOrganizationId == null || priceBookId == null
                        ? Optional.empty()
                        : Optional.of(new RatedLine.Origin(customerOrganizationId, priceBookId)),
                new Sku(sku),
                unit,
                YearMonth.from(period),
                new Quantity(quantity),
                listUnitPrice,
                amounts(currency),
                edited(),
                corrects());
    }

    Amounts amounts(String currency) {
        return new Amounts(
                Money.rounded(list, currency), Money.rounded(discount, currency), Money.rounded(net, currency));
    }

    Optional<UsageTotal.Edited> edited() {
        return reportedQuantity == null || editReason == null
                ? Optional.empty()
                : Optional.of(new UsageTotal.Edited(new Quantity(reportedQuantity), editReason));
    }

    Optional<RatedLine.ClosedLine> corrects() {
        return correctsOrder == null || correctsLine == null
                ? Optional.empty()
                : Optional.of(new RatedLine.ClosedLine(correctsOrder, correctsLine));
    }
}
