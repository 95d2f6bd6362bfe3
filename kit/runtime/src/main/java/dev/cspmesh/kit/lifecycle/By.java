package dev.cspmesh.kit.lifecycle;

import dev.cspmesh.kit.caller.Participant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may do something: participants, or a role that only the aggregate knows, such as the applicant who holds its key.
 *
 * @param names scopes of participants or names of such roles, in the order in which documents show them
 */
public record By(List<String> names) {

    /** Nobody: it happens by itself. */
    public static final By NOBODY = new By(List.of());

    public By {
        names = List.copyOf(names);
    }

    public static By any(Participant... participants) {
        return new By(Arrays.stream(participants).map(Participant::scope).toList());
    }

    /** A role that is no participant's; see {@link LifeCycleDraft#actingAs}. */
    public static By role(String... names) {
        return new By(List.of(names));
    }

    /** Either of both. */
    public By or(By more) {
        return new By(
                Stream.concat(names.stream(), more.names.stream()).distinct().toList());
    }

    boolean includes(String name) {
        return names.contains(name);
    }
}
