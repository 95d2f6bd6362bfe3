package dev.cspmesh.navigator.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Access as it is requested, or as it is in effect.
 *
 * @param permissions named if and only if the level is partial, sorted
 * @param until last day of the access, in UTC; none where nothing is in effect
 */
@Embeddable
public record Access(
        @Enumerated(EnumType.STRING) AccessLevel level,
        List<String> permissions,
        @Nullable LocalDate until) {

    public Access {
        permissions = permissions.stream().distinct().sorted().toList();
    }

    /** What is in effect where nothing was ever granted, or no longer is. */
    static Access none() {
        return new Access(AccessLevel.NONE, List.of(), null);
    }

    /** The last day of access that is requested or in effect. */
    LocalDate lastDay() {
        return Objects.requireNonNull(until, "where nothing is in effect there is no last day");
    }
}
