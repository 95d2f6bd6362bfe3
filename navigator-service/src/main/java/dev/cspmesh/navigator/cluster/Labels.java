package dev.cspmesh.navigator.cluster;

import java.util.Map;
import java.util.UUID;

/** Names and labels of everything that navigator owns in a cluster. Identifiers only, never a customer's name. */
public final class Labels {

    /** API group of our custom resources, and prefix of our labels and annotations. */
    public static final String GROUP = "navigator.cspmesh.dev";

    public static final String SERVICE = GROUP + "/service";

    private Labels() {}

    /** The namespace of a customer organization; the whole identifier, so that no two can meet. */
    public static String namespace(UUID customerOrganizationId) {
        return "cust-" + customerOrganizationId;
    }

    /** What every object of a customer carries. */
    public static Map<String, String> of(UUID customerOrganizationId, String partnerId) {
        return Map.of(
                "app.kubernetes.io/managed-by",
                "navigator-service",
                GROUP + "/customer-organization",
                customerOrganizationId.toString(),
                GROUP + "/partner",
                partnerId);
    }
}
