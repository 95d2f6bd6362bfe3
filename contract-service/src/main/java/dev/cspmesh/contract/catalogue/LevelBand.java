package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;

/**
 * A level to publish.
 *
 * @param monthlyCommitment where its band begins; it reaches to where the next level begins
 * @param discount on MSRP
 * @param roundingUnit prorated commitments are rounded down to a multiple of this
 */
record LevelBand(String code, Money monthlyCommitment, BasisPoints discount, Money roundingUnit) {}
