package dev.cspmesh.kit.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of rows and events: UUID version 7 (RFC 9562), sorted by creation, 74 random bits. */
public final class Ids {

    private Ids() {}

    /**
     * A new identifier. It carries the machine's time on purpose, not the injected clock's: it orders rows by when they
     * were written, which a moved business clock must not change.
     */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
