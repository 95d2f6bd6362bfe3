package dev.cspmesh.platform.port;

import java.util.Locale;

/** Every port the sandbox listens on, with the number it has unless someone moves it. */
public enum Port {
    PARTNER(8081),
    CONTRACT(8082),
    NAVIGATOR(8083),
    BILLING(8084),
    SUPPORT(8085),
    CONTROL(8025),
    KEYCLOAK(8180),
    POSTGRES(15432),
    KAFKA(19092),
    SMTP(10025),
    KUBERNETES(16443);

    private final int standard;

    Port(int standard) {
        this.standard = standard;
    }

    public int standard() {
        return standard;
    }

    /** Key in the ports file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Environment variable that moves the port; wins over the ports file. */
    public String variable() {
        return "MESH_PORT_" + name();
    }
}
