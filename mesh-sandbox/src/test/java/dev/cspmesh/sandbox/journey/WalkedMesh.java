package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.launcher.MeshLauncher;

/**
 * One mesh for all tests of this module, as processes, with real Keycloak, PostgreSQL and Kafka; walked once, with the
 * plain names. It starts with the first test that asks and ends with the JVM. A test that adds to it must not count on
 * being the only one. Each test class locks {@value #NAME}: to read, beside others, or to write, alone.
 */
public final class WalkedMesh {
    public static final String NAME = "the walked mesh";

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

    private static Report start() {
        MESH.start();
        return new Journey(MESH.surroundings(), MESH.actors()).walk("", line -> {});
    }
}
