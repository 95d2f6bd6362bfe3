package dev.cspmesh.billing.bill.issuing;

import dev.cspmesh.billing.pricing.AggregatorMargins;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Prepayments;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** A prepayment is billed on the two legs above the CSP as soon as it is agreed; customers pay for what they use. */
@ApplicationScoped
class BillPrepayment implements Prepayments {

    private final AggregatorMargins margins;
    private final NumberBills writer;

    BillPrepayment(AggregatorMargins margins, NumberBills writer) {
        this.margins = margins;
        this.writer = writer;
    }

    @Override
    public Uni<Void> bill(Contract contract, YearMonth from, Money amount) {
        BasisPoints discount = contract.levelIn(from).discountBasisPoints();
        return margins.of(contract.aggregatorId())
                .chain(margin -> writer.writeAll(BillingLegs.prepayment(
                        contract, from, amount, new BillingLegs.Discounts(discount, margin.onList()))));
    }
}
