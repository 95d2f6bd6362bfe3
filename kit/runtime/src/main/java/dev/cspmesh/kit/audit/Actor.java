package dev.cspmesh.kit.audit;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Role;
import java.util.List;

/**
 * Who made a change.
 *
 * @param participant a participant's scope, {@code calendar} for time itself, {@code anyone} for somebody without token
 * @param party whom the person acted for; empty for the last two
 * @param person subject of the token; empty for the last two
 * @param name of the person as it was then; empty for the last two
 * @param roles codes of the person's roles as they were then
 */
public record Actor(String participant, String party, String person, String name, List<String> roles) {

    /** A date that came. */
    public static final Actor CALENDAR = new Actor("calendar", "", "");

    /** Somebody who needs no token. */
    public static final Actor ANYONE = new Actor("anyone", "", "");

    /** Somebody that is no person. */
    public Actor(String participant, String party, String person) {
        this(participant, party, person, "", List.of());
    }

    public Actor {
        roles = List.copyOf(roles);
    }

    public static Actor of(Caller caller) {
        return new Actor(
                caller.participant().scope(),
                caller.party(),
                caller.person(),
                caller.name(),
                caller.roles().stream().sorted().map(Role::code).toList());
    }
}
