package dev.cspmesh.kit.openapi;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Operations that only a sandbox build contains stand only in its document. */
final class SandboxOnly {

    private static final String PROFILE = "sandbox";
    private static final String PATHS = "/sandbox/";
    private static final String TAG = "Sandbox";

    private SandboxOnly() {}

    static void leaveOut(OpenAPI document) {
        if (ConfigUtils.getProfiles().contains(PROFILE)) {
            return;
        }
        List.copyOf(document.getPaths().getPathItems().keySet()).stream()
                .filter(path -> path.startsWith(PATHS))
                .forEach(document.getPaths()::removePathItem);
        document.setTags(document.getTags().stream()
                .filter(tag -> !tag.getName().equals(TAG))
                .toList());
    }
}
