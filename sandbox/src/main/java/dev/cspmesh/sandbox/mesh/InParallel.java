package dev.cspmesh.sandbox.mesh;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The same work on several things at once. */
final class InParallel {
    private InParallel() {}

    /** Returns when all are done; throws the first failure after that. */
    static <T> void forEach(Collection<T> things, Consumer<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] all = things.stream()
                    .map(thing -> CompletableFuture.runAsync(() -> work.accept(thing), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
