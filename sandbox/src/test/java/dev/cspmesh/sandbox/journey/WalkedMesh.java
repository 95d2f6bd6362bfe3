package dev.cspmesh.sandbox.journey;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.sandbox.deadletter.DeadLetterBox;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import java.util.Arrays;
import java.util.Properties;

/**
 * One mesh for all tests of this module, as processes, with real Keycloak, PostgreSQL and Kafka; walked once, with the
 * plain names. It starts with the first test that asks and ends with the JVM. A test that adds to it must not count on
 * being the only one. Each test class locks {@value #NAME}: to read, beside others, or to write, alone.
 */
public final class WalkedMesh {
    public static final String NAME = "the walked mesh";

    /** Read by what would only make the mesh's start and first walk slower, and fills the pauses of later ones. */
    public static final String START = "the start of the walked mesh";

    private static final MeshLauncher MESH = MeshLauncher.forTests("walk");
    private static final Report FIRST = start();

    private WalkedMesh() {}

    /** The running mesh. */
    public static MeshLauncher get() {
        return MESH;
    }

    /** What the walk came to that everything here stands on. */
    public static Report firstWalk() {
        return FIRST;
    }

    /** Messages that a service gave up on and put aside. */
    static long deadLetters() {
        Properties kafka = new Properties();
        kafka.setProperty("bootstrap.servers", MESH.platform().kafkaBootstrap());
        return Arrays.stream(MeshService.values())
                .map(service -> MESH.environment(service).get("MESH_TOPIC_PREFIX") + service.id() + ".dead")
                .mapToLong(topic -> new DeadLetterBox(kafka, topic).waiting().size())
                .sum();
    }

    private static Report start() {
        MESH.start();
        return new DemoScenario(MESH.surroundings(), MESH.actors()).walk("", line -> {});
    }
}
