package dev.cspmesh.kit.context;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Gives each run a Vert.x context of its own, because a database session belongs to one context. */
@ApplicationScoped
public class VertxContexts {

    private final Vertx vertx;

    VertxContexts(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs the work on a context that nothing else uses. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ready -> work.get().subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
