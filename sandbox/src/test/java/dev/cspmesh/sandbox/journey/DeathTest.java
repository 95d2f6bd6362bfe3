package dev.cspmesh.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.sandbox.walk.Surroundings;
import dev.cspmesh.sandbox.walk.Walk;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Each service is killed while somebody walks, and comes back. */
@Order(2)
@ResourceLock(WalkedMesh.NAME)
class DeathTest {

    /** Which service dies after which step: while the one that needs it is walked. */
    private static final Map<Integer, MeshService> KILLS = Map.of(
            1, MeshService.PARTNER,
            4, MeshService.CONTRACT,
            8, MeshService.NAVIGATOR,
            9, MeshService.BILLING,
            10, MeshService.SUPPORT);

    private static final long SEED = 20_241_122L;
    private static final int LONGEST_PAUSE_MILLIS = 1500;

    private final MeshLauncher mesh = WalkedMesh.get();

    @Test
    void a_walk_survives_the_death_of_each_service() throws Exception {
        List<Thread> deaths = new ArrayList<>();
        Random random = new Random(SEED);
        Map<String, Integer> before = sizes();
        long aside = WalkedMesh.deadLetters();
        Report report = new DemoScenario(mesh.surroundings(), mesh.actors()).walk("kill", line -> {
            MeshService victim = KILLS.get(line.number());
            if (victim != null) {
                deaths.add(killAndRestart(victim, random.nextInt(LONGEST_PAUSE_MILLIS)));
            }
        });
        for (Thread death : deaths) {
            death.join();
        }

        WalkTest.assertWalked(report);
        assertThat(sizes()).isEqualTo(oneRunMore(before));
        assertThat(WalkedMesh.deadLetters()).as("put aside").isEqualTo(aside);
    }

    private Thread killAndRestart(MeshService victim, int pauseMillis) {
        return Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(pauseMillis * 1_000_000L);
            mesh.kill(victim);
            mesh.start(victim);
        });
    }

    /** How many of each there are, as VMware counts them. */
    private Map<String, Integer> sizes() {
        Surroundings at = mesh.surroundings();
        Walk look = new Walk("", at, mesh.actors());
        Map<String, URI> lists = Map.of(
                "/applications", at.partner(),
                "/partners", at.partner(),
                "/contracts", at.contract(),
                "/invitations", at.navigator(),
                "/provider-organizations", at.navigator(),
                "/orders", at.billing(),
                "/requests", at.support());
        return lists.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> look.all("vmware", list.getValue(), list.getKey() + "?limit=200")
                                .size()));
    }

    /** Two providers more, and what each has one of; one request that reached VMware; nothing twice. */
    private static Map<String, Integer> oneRunMore(Map<String, Integer> before) {
        return before.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> list.getValue() + (list.getKey().equals("/requests") ? 1 : 2)));
    }
}
