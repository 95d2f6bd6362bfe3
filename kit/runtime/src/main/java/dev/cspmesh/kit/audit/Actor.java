package dev.cspmesh.kit.audit;

import dev.cspmesh.kit.caller.Caller;

/**
 * Who made a change.
 *
 * @param participant a participant's scope, {@code calendar} for time itself, {@code anyone} for somebody without token
 * @param party whom the person acted for; empty for the last two
 * @param person subject of the token; empty for the last two
 */
public record Actor(String participant, String party, String person) {

    /** A date that came. */
    public static final Actor CALENDAR = new Actor("calendar", "", "");

    /** Somebody who needs no token. */
    public static final Actor ANYONE = new Actor("anyone", "", "");

    public static Actor of(Caller caller) {
        return new Actor(caller.participant().scope(), caller.party(), caller.person());
    }
}
