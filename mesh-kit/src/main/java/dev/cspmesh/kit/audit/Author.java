package dev.cspmesh.kit.audit;

import dev.cspmesh.kit.caller.Caller;

/**
 * Who made a change.
 *
 * @param participant a participant's scope, {@code calendar} for time itself, {@code anyone} for somebody without token
 * @param party whom the person acted for; empty for the last two
 * @param person subject of the token; empty for the last two
 */
public record Author(String participant, String party, String person) {

    /** A date that came. */
    public static final Author CALENDAR = new Author("calendar", "", "");

    /** Somebody who needs no token. */
    public static final Author ANYONE = new Author("anyone", "", "");

    public static Author of(Caller caller) {
        return new Author(caller.participant().scope(), caller.party(), caller.person());
    }
}
