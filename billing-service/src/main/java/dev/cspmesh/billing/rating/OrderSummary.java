package dev.cspmesh.billing.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The totals of an order, all in its currency and at its minor unit. {@code reported} and the commitment are MSRP spend;
 * list, discount and net are the sums of all lines.
 *
 * @param late the part of {@code reported} that was used in earlier months
 * @param adjusted list amount of reversals and corrections; it does not count towards the commitment
 * @param prepaid list amount that the prepayment covers
 */
@Embeddable
public record OrderSummary(
        @Column(name = "minimum_commitment") BigDecimal minimumCommitment,
        BigDecimal reported,
        BigDecimal late,
        BigDecimal overage,
        BigDecimal underage,
        BigDecimal adjusted,
        BigDecimal prepaid,
        BigDecimal list,
        BigDecimal discount,
        BigDecimal net) {}
