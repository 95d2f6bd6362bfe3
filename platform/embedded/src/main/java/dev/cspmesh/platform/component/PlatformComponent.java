package dev.cspmesh.platform.component;

import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import java.util.Set;

/** One real piece of infrastructure that can be started and stopped any number of times. */
public interface PlatformComponent {
    ComponentName name();

    /** Components that must be up before this one starts. */
    Set<ComponentName> needs();

    /**
     * Returns when the component answers requests.
     *
     * @throws PlatformFailure when it can't, saying what to do
     */
    void start(Progress progress);

    /** Ends the component in order and returns when it is gone; does nothing to a component that does not run. */
    void stop();

    /** Where clients reach the component, in the form its own clients expect. */
    String address();

    /** Whether it runs, be it ever so slow to answer. */
    boolean alive();
}
