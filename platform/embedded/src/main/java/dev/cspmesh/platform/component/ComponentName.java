package dev.cspmesh.platform.component;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The components of the platform, in the order in which they may lean on each other. */
public enum ComponentName {
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
     * The component with this {@link #id()}.
     *
     * @throws IllegalArgumentException naming the known components
     */
    public static ComponentName of(String id) {
        return Arrays.stream(values())
                .filter(component -> component.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component is called '" + id + "'; there are "
                        + Arrays.stream(values()).map(ComponentName::id).collect(Collectors.joining(", "))));
    }
}
