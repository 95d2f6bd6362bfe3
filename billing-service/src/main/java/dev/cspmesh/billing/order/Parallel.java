package dev.cspmesh.billing.order;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs work in a Vert.x context of its own, because a context has one Hibernate session: so transactions run side by side. */
@ApplicationScoped
class Parallel {

    /** Transactions at a time; well below the pool, which serves requests too. */
    static final int MOST = 4;

    private final Vertx vertx;

    Parallel(Vertx vertx) {
        this.vertx = vertx;
    }

    <T> Uni<T> run(Supplier<Uni<T>> work) {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        return Uni.createFrom()
                .emitter(result ->
                        own.runOnContext(begin -> work.get().subscribe().with(result::complete, result::fail)));
    }
}
