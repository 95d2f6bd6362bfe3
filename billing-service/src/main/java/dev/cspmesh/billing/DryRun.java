package dev.cspmesh.billing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A what-if: the command runs as it would, with all rules, numbers and constraints, and is rolled back when its transaction
 * ends. Nothing is stored, published or used up.
 */
public final class DryRun {

    private DryRun() {}

    /**
     * The work's answer; in a dry run its effects are gone afterwards.
     *
     * @param work within the transaction that will end with it
     */
    public static <T> Uni<T> of(boolean dryRun, Uni<T> work) {
        return dryRun
                ? work.call(() -> Panache.getSession().chain(Mutiny.Session::flush))
                        .call(() -> Panache.currentTransaction().invoke(Mutiny.Transaction::markForRollback))
                : work;
    }
}
