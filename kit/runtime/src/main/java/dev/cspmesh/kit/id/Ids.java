package dev.cspmesh.kit.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Identifiers of rows and events: UUID version 7 (RFC 9562), sorted by creation. At least 48 bits of each come anew from
 * the secure random generator: 62 in the first of a millisecond, while the others of that millisecond count up 14 of
 * these. That is enough to be unguessable among few rows, and still no secret: knowing an identifier gives no access.
 */
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
