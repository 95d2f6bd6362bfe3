package dev.cspmesh.platform;

import java.util.Set;

/** One real piece of infrastructure that can be started and stopped any number of times. */
public interface Part {
    PartName name();

    /** Parts that must be up before this one starts. */
    Set<PartName> needs();

    /**
     * Returns when the part answers requests.
     *
     * @throws PartFailure when it can't, saying what to do
     */
    void start(Progress progress);

    /** Ends the part in order and returns when it is gone; does nothing to a part that does not run. */
    void stop();

    /** Where clients reach the part, in the form its own clients expect. */
    String address();

    boolean alive();
}
