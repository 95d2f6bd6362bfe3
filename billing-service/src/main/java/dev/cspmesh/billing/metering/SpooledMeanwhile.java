package dev.cspmesh.billing.metering;

/** An order was spooled between judging and taking a batch: judged again, its usage is late. */
final class SpooledMeanwhile extends RuntimeException {

    SpooledMeanwhile() {
        super("an order was spooled meanwhile", null, false, false);
    }
}
