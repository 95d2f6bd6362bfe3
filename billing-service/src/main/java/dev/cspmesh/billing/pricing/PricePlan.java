package dev.cspmesh.billing.pricing;

import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/** A CSP's resale prices: a markup on list, and the tax of its customers' countries. */
@Entity
@Table(name = "price_plan")
public class PricePlan {

    @Id
    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "markup_basis_points")
    private int markupBasisPoints;

    @Convert(converter = TaxRatesText.class)
    @Column(name = "tax_basis_points_by_country")
    @ColumnTransformer(read = "cast(tax_basis_points_by_country as text)", write = "cast(cast(? as text) as jsonb)")
    private TaxRates taxRates;

    @Convert(converter = PlanText.ResalePrices.class)
    @Column(name = "resale_prices")
    @ColumnTransformer(read = "cast(resale_prices as text)", write = "cast(cast(? as text) as jsonb)")
    private List<ResalePrice> resalePrices;

    @Convert(converter = PlanText.FixedFees.class)
    @Column(name = "fixed_fees")
    @ColumnTransformer(read = "cast(fixed_fees as text)", write = "cast(cast(? as text) as jsonb)")
    private List<FixedFee> fixedFees;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PricePlan() {}

    private PricePlan(String partnerId) {
        this.partnerId = partnerId;
        this.taxRates = TaxRates.none();
        this.resalePrices = List.of();
        this.fixedFees = List.of();
    }

    /** The plan of a CSP that has set none: customers pay list, untaxed. */
    public static PricePlan atList(String partnerId) {
        return new PricePlan(partnerId);
    }

    /** New prices, for orders that are closed from now on. */
    public void reprice(BasisPoints markup, TaxRates newTaxRates) {
        markupBasisPoints = markup.value();
        taxRates = newTaxRates;
    }

    /** Prices of its own for some SKUs, and fees; for orders that are closed from now on. */
    public void price(List<ResalePrice> prices, List<FixedFee> fees) {
        resalePrices = List.copyOf(prices);
        fixedFees = List.copyOf(fees);
    }

    /** What a customer pays for a quantity: at the CSP's own price of the SKU, or at list and markup. */
    public List<ResalePrice.Part> parts(Sku sku, String currency, Quantity quantity, BigDecimal listUnitPrice) {
        return resalePrices.stream()
                .filter(own -> own.sku().equals(sku) && own.currency().equals(currency))
                .findFirst()
                .map(own -> own.parts(quantity))
                .orElseGet(() -> List.of(new ResalePrice.Part(quantity, resaleUnitPrice(listUnitPrice))));
    }

    /** The fees that customers of a service pay in a currency. */
    public List<FixedFee> fees(String service, String currency) {
        return fixedFees.stream()
                .filter(fee ->
                        fee.service().equals(service) && fee.amount().currency().equals(currency))
                .toList();
    }

    /** What a customer pays for one unit without an own price, exact. */
    public BigDecimal resaleUnitPrice(BigDecimal listUnitPrice) {
        return markup().onTopOf(listUnitPrice);
    }

    public String partnerId() {
        return partnerId;
    }

    /** On list, where the CSP has no price of its own. */
    public BasisPoints markup() {
        return new BasisPoints(markupBasisPoints);
    }

    public TaxRates taxRates() {
        return taxRates;
    }

    public List<ResalePrice> resalePrices() {
        return resalePrices;
    }

    public List<FixedFee> fixedFees() {
        return fixedFees;
    }

    public long version() {
        return version;
    }
}
