package dev.cspmesh.kit.caller;

/** Token scopes as annotation constants, so that no permission is spelled twice. */
public final class Scopes {

    public static final String CUSTOMER = "customer";
    public static final String CSP_SAAS = "csp-saas";
    public static final String AGGREGATOR = "aggregator";
    public static final String VMWARE = "vmware";

    /** A service of the mesh that asks another one. */
    public static final String SERVICE = "mesh-service";

    private Scopes() {}
}
