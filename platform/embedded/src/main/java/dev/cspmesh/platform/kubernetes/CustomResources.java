package dev.cspmesh.platform.kubernetes;

import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import java.util.List;

/** The custom resources of navigator-service, namespaced and with a status of their own. */
final class CustomResources {
    static final String GROUP = "navigator.cspmesh.dev";

    private CustomResources() {}

    static List<CustomResourceDefinitionContext> all() {
        return List.of(context("Sddc", "sddcs"), context("ServiceActivation", "serviceactivations"));
    }

    private static CustomResourceDefinitionContext context(String kind, String plural) {
        return new CustomResourceDefinitionContext.Builder()
                .withGroup(GROUP)
                .withVersion("v1")
                .withKind(kind)
                .withPlural(plural)
                .withName(plural + "." + GROUP)
                .withScope("Namespaced")
                .withStatusSubresource(true)
                .build();
    }
}
