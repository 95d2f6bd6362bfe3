package dev.cspmesh.kit.test.guard;

import io.quarkus.security.spi.runtime.AuthorizationController;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes all permissions away while a guard test runs: everybody may call everything. In tests only. */
@Alternative
@Priority(1)
@Singleton
public class OpenDoors extends AuthorizationController {

    private static final AtomicBoolean OPEN = new AtomicBoolean();

    @Override
    public boolean isAuthorizationEnabled() {
        return !OPEN.get();
    }

    static boolean areOpen() {
        return OPEN.get();
    }

    static void open(boolean open) {
        OPEN.set(open);
    }
}
