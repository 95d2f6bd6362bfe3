package dev.cspmesh.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.Findings;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.matrix.Actor;
import dev.cspmesh.kit.test.matrix.Caller;
import dev.cspmesh.kit.test.matrix.Reply;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** No forged token opens any operation of any service; the same token unbent does. */
@Order(2)
@ResourceLock(value = WalkedMesh.NAME, mode = ResourceAccessMode.READ)
class TokenForgeryTest {
    /** An unknown key is looked for, so many of these wait rather than work. */
    private static final int AT_ONCE = 256;

    private final Parties parties = new Parties();
    private final Signer trusted = Signer.fresh();
    private final Forgeries forgeries =
            new Forgeries(trusted, new RealmKeys(WalkedMesh.get().platform()).add(trusted, 1));

    private final Map<String, String> made = new ConcurrentHashMap<>();

    /** One call with one token. */
    private record Attempt(Operation operation, String forgery, int status, boolean challenged) {

        boolean isRefused() {
            return (status == 401 || status == 403) && challenged;
        }
    }

    @Test
    void none_is_accepted_by_any_operation() throws Exception {
        List<Forgery> all = forgeries.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(25);
        List<Future<Attempt>> pending = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        int operations = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (MeshService service : MeshService.values()) {
                Caller caller = new Caller(parties.address(service));
                for (Operation operation : secured(service)) {
                    operations++;
                    assertTakesTheFaithful(caller, operation);
                    all.forEach(forgery -> pending.add(
                            pool.submit(() -> attempt(caller, operation, forgery.name(), made(forgery, operation)))));
                }
            }
            for (Future<Attempt> one : pending) {
                attempts.add(one.get());
            }
        }
        List<Attempt> accepted =
                attempts.stream().filter(attempt -> !attempt.isRefused()).toList();
        Findings.keep("token forgeries: operations=%d forgeries=%d accepted=%d"
                .formatted(operations, all.size(), accepted.size()));
        assertThat(accepted).isEmpty();
    }

    /** The control. It leaves the mesh's clock alone, on which other tests count. */
    private void assertTakesTheFaithful(Caller caller, Operation operation) {
        if (!operation.path().startsWith("/sandbox")) {
            Attempt control = attempt(caller, operation, "none", forgeries.faithful(Token.of(valid(operation))));
            assertThat(control.status())
                    .as("%s with a token that nothing is wrong with", operation.id())
                    .isNotIn(401, 403);
        }
    }

    private List<Operation> secured(MeshService service) {
        return parties.document(service).operations().stream()
                .filter(operation -> !operation.isForAnyone())
                .toList();
    }

    /** A token of somebody who may call the operation. */
    private String valid(Operation operation) {
        Actor actor = parties.actors().stream()
                .filter(candidate -> !operation.reach(candidate.scope()).equals("none"))
                .findFirst()
                .orElseThrow();
        return actor.token().get().orElseThrow();
    }

    /** Signing takes longer than asking: each is made once from the same token. */
    private String made(Forgery forgery, Operation operation) {
        String valid = valid(operation);
        return made.computeIfAbsent(
                forgery.name() + valid, once -> forgery.made().apply(Token.of(valid)));
    }

    private static Attempt attempt(Caller caller, Operation operation, String forgery, String token) {
        Actor holder = new Actor(forgery, "forged", "", "", () -> Optional.of(token));
        Reply reply = caller.call(operation, holder, Map.of(), operation.query());
        boolean challenged = reply.headers().toLowerCase(Locale.ROOT).contains("www-authenticate");
        return new Attempt(operation, forgery, reply.status(), challenged);
    }
}
