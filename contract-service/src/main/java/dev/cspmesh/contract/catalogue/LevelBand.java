package dev.cspmesh.contract.catalogue;

import java.math.BigDecimal;

/**
 * A level to publish.
 *
 * @param monthlyCommitment where its band begins; it reaches to where the next level begins
 * @param discountBasisPoints hundredths of a percent of MSRP
 * @param roundingUnit prorated commitments are rounded down to a multiple of this
 */
record LevelBand(String code, BigDecimal monthlyCommitment, int discountBasisPoints, BigDecimal roundingUnit) {}
