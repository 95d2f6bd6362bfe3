package dev.cspmesh.kit.edge;

import dev.cspmesh.kit.problem.HouseProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a change whose answer the caller would not take, before it is made. Left alone, the framework finds some of
 * them out with the answer in its hands.
 */
class WantedTypes {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        List<String> wanted = Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT))
                .orElse(List.of());
        Set<String> offered = offered(resource);
        boolean taken =
                wanted.isEmpty() || wanted.stream().flatMap(WantedTypes::types).anyMatch(offered::contains);
        if (!taken && !READS.contains(request.getMethod())) {
            throw Rejection.of(HouseProblems.NOT_ACCEPTABLE, "The answer would be of a type that is not wanted.")
                    .field("header:Accept", "names other types", String.join(", ", produced(resource)))
                    .rejected();
        }
    }

    /** Without their parameters. */
    private static Stream<String> types(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** What is produced, and the wildcards that hold it. */
    private static Set<String> offered(ResourceInfo resource) {
        return Arrays.stream(produced(resource))
                .flatMap(type -> Stream.of(type, type.replaceFirst("/.*", "/*"), MediaType.WILDCARD))
                .collect(Collectors.toSet());
    }

    private static String[] produced(ResourceInfo resource) {
        return Stream.of(resource.getResourceMethod(), resource.getResourceClass())
                .map(place -> place.getAnnotation(Produces.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Produces::value)
                .orElse(new String[] {MediaType.APPLICATION_JSON});
    }
}
