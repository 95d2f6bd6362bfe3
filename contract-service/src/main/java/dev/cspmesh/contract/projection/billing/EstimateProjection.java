package dev.cspmesh.contract.projection.billing;

import dev.cspmesh.kit.forecast.MeteredMonth;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** The MSRP spend of a contract's month as billing-service last published it. Written by events only. */
@Entity
@Table(name = "estimate_projection")
public class EstimateProjection {

    @EmbeddedId
    private Key key;

    private BigDecimal reported;
    private BigDecimal late;
    private String currency;

    @SuppressWarnings("NullAway.Init")
    protected EstimateProjection() {}

    /**
     * One month of one contract.
     *
     * @param firstDay of the month
     */
    @Embeddable
    public record Key(
            @Column(name = "contract_id") UUID contractId,
            @Column(name = "month") LocalDate firstDay) {}

    YearMonth month() {
        return YearMonth.from(key.firstDay());
    }

    /** MSRP spend of the month so far. */
    Money reported() {
        return Money.rounded(reported, currency);
    }

    /** The same with the part of it that was used in earlier months. */
    MeteredMonth metered() {
        return new MeteredMonth(reported(), Money.rounded(late, currency));
    }
}
