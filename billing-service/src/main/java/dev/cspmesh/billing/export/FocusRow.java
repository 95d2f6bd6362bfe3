package dev.cspmesh.billing.export;

import dev.cspmesh.billing.rating.LineKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order line in the columns of FOCUS 1.2. The billing account is the CSP, the sub-account its customer; the cost is what
 * the consolidated bill says, so that the rows of an order add up to it.
 */
record FocusRow(
        int line,
        LineKind kind,
        YearMonth month,
        YearMonth period,
        String partnerId,
        String partnerName,
        String aggregatorName,
        String invoice,
        @Nullable UUID customer,
        String customerName,
        String service,
        String sku,
        String skuName,
        String unit,
        BigDecimal quantity,
        BigDecimal listUnitPrice,
        BigDecimal list,
        BigDecimal net,
        int discountBasisPoints,
        String currency,
        String priceBook) {

    /** FOCUS 1.2, Cost and Usage; columns of ours begin with x_. */
    static final List<String> COLUMNS = List.of(
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingAccountType",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargeFrequency",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "ConsumedQuantity",
            "ConsumedUnit",
            "ContractedCost",
            "ContractedUnitPrice",
            "EffectiveCost",
            "InvoiceId",
            "InvoiceIssuerName",
            "ListCost",
            "ListUnitPrice",
            "PricingCategory",
            "PricingCurrency",
            "PricingQuantity",
            "PricingUnit",
            "ProviderName",
            "PublisherName",
            "ServiceCategory",
            "ServiceName",
            "ServiceSubcategory",
            "SkuId",
            "SkuPriceId",
            "SubAccountId",
            "SubAccountName",
            "SubAccountType",
            "x_Cursor");

    private static final String VENDOR = "VMware";
    private static final int BASIS_POINT = 4;

    /** @param withCustomers whether the reader may know whose usage it is */
    List<String> fields(boolean withCustomers) {
        boolean named = withCustomers && customer != null;
        List<String> fields = new ArrayList<>(billing());
        fields.addAll(charge());
        fields.addAll(prices());
        fields.addAll(List.of(
                VENDOR,
                VENDOR,
                "Other",
                service,
                "Other (Other)",
                sku,
                priceBook.isEmpty() ? "" : priceBook + "/" + sku,
                named ? String.valueOf(customer) : "",
                named ? customerName : "",
                named ? "Customer organization" : "",
                Integer.toString(line)));
        return fields;
    }

    private List<String> billing() {
        return List.of(
                net.toPlainString(),
                partnerId,
                partnerName,
                "Cloud services provider",
                currency,
                begin(month.plusMonths(1)),
                begin(month));
    }

    private List<String> charge() {
        return List.of(
                category(),
                kind == LineKind.LATE_USAGE || kind.isCorrecting() ? "Correction" : "",
                skuName,
                frequency(),
                begin(period.plusMonths(1)),
                begin(period));
    }

    private List<String> prices() {
        boolean used = category().equals("Usage");
        return List.of(
                used ? quantity.toPlainString() : "",
                used ? unit : "",
                net.toPlainString(),
                contractedUnitPrice().toPlainString(),
                net.toPlainString(),
                invoice,
                aggregatorName,
                list.toPlainString(),
                listUnitPrice.toPlainString(),
                "Standard",
                currency,
                quantity.toPlainString(),
                unit);
    }

    private String category() {
        return switch (kind) {
            case USAGE, LATE_USAGE, REVERSAL, CORRECTION -> "Usage";
            case UNDERAGE, TERMINATION, PREPAYMENT, FEE -> "Purchase";
            case PREPAID -> "Credit";
        };
    }

    private String frequency() {
        return switch (kind) {
            case UNDERAGE, FEE -> "Recurring";
            case TERMINATION, PREPAID, PREPAYMENT -> "One-Time";
            case USAGE, LATE_USAGE, REVERSAL, CORRECTION -> "Usage-Based";
        };
    }

    private BigDecimal contractedUnitPrice() {
        return listUnitPrice
                .multiply(BigDecimal.valueOf(10_000L - discountBasisPoints))
                .movePointLeft(BASIS_POINT);
    }

    private static String begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
