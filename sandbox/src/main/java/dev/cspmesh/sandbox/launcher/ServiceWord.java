package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.component.MeshService;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a service is named on the command line: {@code billing} or {@code billing-service}. */
final class ServiceWord {
    private ServiceWord() {}

    /**
     * The service of that name.
     *
     * @throws IllegalArgumentException naming the known ones
     */
    static MeshService of(String word) {
        return Arrays.stream(MeshService.values())
                .filter(service ->
                        service.id().equals(word) || service.database().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called '%s'; there are %s"
                        .formatted(
                                word,
                                Arrays.stream(MeshService.values())
                                        .map(MeshService::id)
                                        .collect(Collectors.joining(", ")))));
    }
}
