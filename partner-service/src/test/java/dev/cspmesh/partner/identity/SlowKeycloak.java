package dev.cspmesh.partner.identity;

import dev.cspmesh.kit.identity.KeycloakAdmin;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestResponse;

/** A Keycloak that knows everybody of one party, and tells so only when the test lets it. */
final class SlowKeycloak implements KeycloakAdmin {

    private final CompletableFuture<Void> answer = new CompletableFuture<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final String party;

    SlowKeycloak(String party) {
        this.party = party;
    }

    /** How many requests wait, or have waited, for the first answer. */
    int asked() {
        return asked.get();
    }

    void answer() {
        answer.complete(null);
    }

    @Override
    public Uni<List<User>> find(String username, boolean exact) {
        Context context = Vertx.currentContext();
        asked.incrementAndGet();
        return Uni.createFrom()
                .completionStage(answer)
                .emitOn(work -> context.runOnContext(ready -> work.run()))
                .replaceWith(() -> List.of(user(username)));
    }

    private User user(String email) {
        return new User(email, email, email, "Mara", "Lindt", true, true, Map.of("party", List.of(party)), List.of());
    }

    @Override
    public Uni<RestResponse<Void>> create(User user) {
        throw new UnsupportedOperationException("everybody is known");
    }

    @Override
    public Uni<Void> delete(String id) {
        throw new UnsupportedOperationException("everybody is wanted");
    }

    @Override
    public Uni<Role> role(String name) {
        return Uni.createFrom().item(new Role(name, name));
    }

    @Override
    public Uni<Void> assign(String id, List<Role> roles) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> mailActions(String id, long seconds, List<String> actions) {
        throw new UnsupportedOperationException("everybody has a password");
    }
}
