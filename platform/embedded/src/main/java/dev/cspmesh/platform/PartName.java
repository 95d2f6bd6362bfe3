package dev.cspmesh.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts of the platform, in the order in which they may lean on each other. */
public enum PartName {
    POSTGRES,
    KAFKA,
    MAIL,
    KUBERNETES,
    KEYCLOAK;

    /** The name as it stands in commands, files and addresses: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The part with this {@link #id()}.
     *
     * @throws IllegalArgumentException naming the known parts
     */
    public static PartName of(String id) {
        return Arrays.stream(values())
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is called '" + id + "'; there are "
                        + Arrays.stream(values()).map(PartName::id).collect(Collectors.joining(", "))));
    }
}
