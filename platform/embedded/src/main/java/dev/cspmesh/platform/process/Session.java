package dev.cspmesh.platform.process;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The terminal's reach: a Ctrl-C goes to every process of the session, unless one has left it. */
public final class Session {
    private Session() {}

    /**
     * Leaves the terminal's session, so that a Ctrl-C meant for the launcher does not end the database under running
     * services. A process started by hand from a shell leads its group and stays, so that Ctrl-C ends it.
     */
    @SuppressWarnings("restricted")
    public static void leave() {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup()
                .find("setsid")
                .map(setsid -> linker.downcallHandle(setsid, FunctionDescriptor.of(ValueLayout.JAVA_INT)))
                .ifPresent(Session::call);
    }

    private static void call(MethodHandle setsid) {
        try {
            int session = (int) setsid.invokeExact();
            assert session != 0;
        } catch (Throwable e) {
            throw new IllegalStateException("setsid", e);
        }
    }
}
