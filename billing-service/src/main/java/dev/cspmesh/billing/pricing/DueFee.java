package dev.cspmesh.billing.pricing;

import dev.cspmesh.kit.money.Money;

/** A fee, the days of the month for which it is charged and what it is for them. */
public record DueFee(FixedFee fee, FixedFee.Days days, Money amount) {}
