package dev.cspmesh.platform.component;

import dev.cspmesh.platform.port.Port;
import java.util.Locale;

/** The five services, as far as the infrastructure must know them: database, client, port. */
public enum MeshService {
    PARTNER(Port.PARTNER),
    CONTRACT(Port.CONTRACT),
    NAVIGATOR(Port.NAVIGATOR),
    BILLING(Port.BILLING),
    SUPPORT(Port.SUPPORT);

    private final Port port;

    MeshService(Port port) {
        this.port = port;
    }

    public Port port() {
        return port;
    }

    /** Name of the service's database and of the role that owns it. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the service's module, process and Keycloak client, and its audience in tokens. */
    public String id() {
        return database() + "-service";
    }
}
