package dev.cspmesh.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.matrix.Actor;
import dev.cspmesh.kit.test.matrix.Caller;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.sandbox.identity.KeycloakLogin;
import dev.cspmesh.sandbox.identity.LoginFailure;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Keycloak signs with a new key while everybody works, and strangers shower the services with unknown keys. */
@Order(3)
@ResourceLock(WalkedMesh.NAME)
class KeyRotationTest {
    private static final int CALLERS = 4;
    private static final int CALLS_AFTER = 40;

    private final MeshLauncher mesh = WalkedMesh.get();
    private final Parties parties = new Parties();
    private final Caller contract = new Caller(parties.address(MeshService.CONTRACT));
    private final AtomicBoolean over = new AtomicBoolean();
    private final Set<String> kids = ConcurrentHashMap.newKeySet();

    @Test
    void costs_nobody_a_401() throws Exception {
        Operation read = listContracts();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Integer>> flood = pool.submit(flood(read));
            List<Future<List<Integer>>> work = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                work.add(pool.submit(work(read)));
            }
            new RealmKeys(mesh.platform()).add(Signer.fresh(), 1000);
            for (Future<List<Integer>> each : work) {
                statuses.addAll(each.get());
            }
            over.set(true);
            assertThat(flood.get()).isNotEmpty().containsOnly(401);
        }

        assertThat(statuses).hasSizeGreaterThan(CALLERS * CALLS_AFTER).containsOnly(200);
        assertThat(kids).as("keys that tokens were signed with").hasSize(2);
    }

    @Test
    void leaves_a_stolen_key_worthless_once_it_is_deleted() {
        Signer thief = Signer.fresh();
        RealmKeys keys = new RealmKeys(mesh.platform());
        String kid = keys.add(thief, 2);
        String forged = thief.rs256(Token.of(mesh.actors().token("vmware"))
                .under("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}"));
        Operation read = listContracts();
        assertThat(status(read, forged)).isEqualTo(200);

        keys.delete(2);

        await().atMost(Duration.ofSeconds(30)).until(() -> status(read, forged) == 401);
    }

    @Test
    void a_new_client_secret_counts_at_once_the_old_one_no_more_and_a_token_in_hand_until_it_expires() {
        RealmClients clients = new RealmClients(mesh.platform());
        String old = mesh.platform().secrets().client(Secrets.VMWARE_CLIENT);
        String renewed = Secrets.fresh();
        KeycloakLogin login = new KeycloakLogin(mesh.platform().issuer());
        String inHand = login.clientCredentials(Secrets.VMWARE_CLIENT, old).access();

        clients.setSecret(Secrets.VMWARE_CLIENT, renewed);
        try {
            assertThatThrownBy(() -> login.clientCredentials(Secrets.VMWARE_CLIENT, old))
                    .isInstanceOf(LoginFailure.class);
            assertThat(status(
                            listContracts(),
                            login.clientCredentials(Secrets.VMWARE_CLIENT, renewed)
                                    .access()))
                    .isEqualTo(200);
            assertThat(status(listContracts(), inHand)).isEqualTo(200);
        } finally {
            clients.setSecret(Secrets.VMWARE_CLIENT, old);
        }
    }

    private Operation listContracts() {
        return parties.document(MeshService.CONTRACT).operations().stream()
                .filter(operation -> operation.id().equals("listContracts"))
                .findFirst()
                .orElseThrow();
    }

    /** Calls with a fresh token each time, until the new key has been in use for a while. */
    private Callable<List<Integer>> work(Operation read) {
        return () -> {
            List<Integer> statuses = new ArrayList<>();
            int after = 0;
            while (after < CALLS_AFTER) {
                String token = new KeycloakLogin(mesh.platform().issuer())
                        .clientCredentials(
                                Secrets.VMWARE_CLIENT, mesh.platform().secrets().client(Secrets.VMWARE_CLIENT))
                        .access();
                kids.add(Token.of(token).header().path("kid").asText());
                after += kids.size() > 1 ? 1 : 0;
                statuses.add(status(read, token));
            }
            return statuses;
        };
    }

    private Callable<List<Integer>> flood(Operation read) {
        Signer stranger = Signer.fresh();
        Token token = Token.of(mesh.actors().token("csp-a"));
        return () -> {
            List<Integer> statuses = new ArrayList<>();
            while (!over.get()) {
                String kid = java.util.UUID.randomUUID().toString();
                statuses.add(status(read, stranger.rs256(token.under("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}"))));
            }
            return statuses;
        };
    }

    private int status(Operation read, String token) {
        Actor actor = new Actor("holder", "vmware", "", "", () -> Optional.of(token));
        return contract.call(read, actor, Map.of(), "").status();
    }
}
