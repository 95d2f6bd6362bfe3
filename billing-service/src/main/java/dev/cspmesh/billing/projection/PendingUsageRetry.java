package dev.cspmesh.billing.projection;

import io.smallrye.mutiny.Uni;

/**
 * What follows when something becomes known that usage may have named before. Metering knows the copies of other services'
 * data; these know metering only through this.
 */
public interface PendingUsageRetry {

    /**
     * Asks for a look at the usage that waits, in the current transaction.
     *
     * @param cause what became known, with its kind; requests of the same cause become one
     */
    Uni<Void> request(String cause);
}
