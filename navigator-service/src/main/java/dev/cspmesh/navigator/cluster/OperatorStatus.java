package dev.cspmesh.navigator.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status of a custom resource of ours, written by the operator and only read here.
 *
 * @param phase {@code Ready} and {@code Failed} end the work; everything else means that it goes on
 * @param endpoint where the thing can be reached
 * @param observedGeneration the generation of the object that the operator speaks of
 * @param conditions the one of type {@code Ready} says why
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record OperatorStatus(
        @Nullable String phase,
        @Nullable String endpoint,
        @Nullable Long observedGeneration,
        @Nullable List<Condition> conditions) {

    /** A condition as Kubernetes writes them. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Condition(@Nullable String type, @Nullable String message) {}

    /** What the operator says about this generation; what it said about an earlier one is old news. */
    Phase read(long generation) {
        if (Optional.ofNullable(observedGeneration)
                .filter(seen -> seen < generation)
                .isPresent()) {
            return Phase.pending();
        }
        return switch (Optional.ofNullable(phase).orElse("")) {
            case "Ready" -> Phase.ready(Optional.ofNullable(endpoint).filter(where -> !where.isBlank()));
            case "Failed" -> Phase.failed(reason());
            default -> Phase.pending();
        };
    }

    private String reason() {
        return Stream.ofNullable(conditions)
                .flatMap(List::stream)
                .filter(condition -> "Ready".equals(condition.type()))
                .flatMap(condition -> Stream.ofNullable(condition.message()))
                .findFirst()
                .orElse("the operator reports a failure");
    }
}
