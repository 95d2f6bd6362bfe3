package dev.cspmesh.navigator.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;

/**
 * Access as it is requested, or as it is in effect.
 *
 * @param permissions named if and only if the level is partial, sorted
 * @param until last day of the access, in UTC
 */
@Embeddable
public record Access(@Enumerated(EnumType.STRING) AccessLevel level, List<String> permissions, LocalDate until) {

    public Access {
        permissions = permissions.stream().distinct().sorted().toList();
    }

    /** What is in effect where nothing was ever granted, or no longer is. */
    static Access none(LocalDate today) {
        return new Access(AccessLevel.NONE, List.of(), today);
    }
}
