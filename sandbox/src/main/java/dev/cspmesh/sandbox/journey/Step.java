package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Walk;

/** One step of the walk. */
interface Step {

    /** Its number in the program; 11 is support, which follows the ten. */
    int number();

    String name();

    /**
     * Walks it, or finds that it was walked.
     *
     * @return one line for the person who watches
     */
    String walk(Walk walk);
}
