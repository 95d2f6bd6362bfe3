package dev.cspmesh.kit.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Who publishes the API, for whom, and where it is served. */
final class Publication {

    private Publication() {}

    static void declare(OpenAPI document) {
        Info info = Optional.ofNullable(document.getInfo()).orElseGet(OASFactory::createInfo);
        info.addExtension(
                "x-api-id",
                "csp-mesh-" + ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));
        info.addExtension("x-audience", "external-partner");
        document.setInfo(info);
        // Relative, so that one document is true of every place that serves it
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("The service that serves this document, in production as in a sandbox.")
                .extensions(Map.of("x-internal", false))));
        document.setTags(document.getTags().stream()
                .sorted(Comparator.comparing(Tag::getName))
                .toList());
    }
}
