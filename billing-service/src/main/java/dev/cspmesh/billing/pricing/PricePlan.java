package dev.cspmesh.billing.pricing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** A CSP's resale prices: a markup on list, and the tax of its customers' countries. */
@Entity
@Table(name = "price_plan")
public class PricePlan {

    private static final int BASIS_POINT = 4;
    private static final int WHOLE = 10_000;

    @Id
    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "markup_basis_points")
    private int markupBasisPoints;

    @Convert(converter = TaxRates.AsText.class)
    @Column(name = "tax_basis_points_by_country")
    private TaxRates taxRates;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PricePlan() {}

    private PricePlan(String partnerId) {
        this.partnerId = partnerId;
        this.taxRates = TaxRates.none();
    }

    /** The plan of a CSP that has set none: customers pay list, untaxed. */
    public static PricePlan atList(String partnerId) {
        return new PricePlan(partnerId);
    }

    /** New prices, for orders that are closed from now on. */
    public void reprice(int newMarkupBasisPoints, TaxRates newTaxRates) {
        markupBasisPoints = newMarkupBasisPoints;
        taxRates = newTaxRates;
    }

    /** What a customer pays for one unit, exact. */
    public BigDecimal resaleUnitPrice(BigDecimal listUnitPrice) {
        return listUnitPrice
                .multiply(BigDecimal.valueOf(WHOLE + (long) markupBasisPoints))
                .movePointLeft(BASIS_POINT);
    }

    public String partnerId() {
        return partnerId;
    }

    public int markupBasisPoints() {
        return markupBasisPoints;
    }

    public TaxRates taxRates() {
        return taxRates;
    }

    public long version() {
        return version;
    }
}
