package dev.cspmesh.kit.test.hostile;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service and a database that no other test sees: what is accepted fills tables and moves the clock. */
public class Alone implements QuarkusTestProfile {}
