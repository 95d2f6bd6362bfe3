package dev.cspmesh.kit.edge;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses, before anything is done, a request whose answer the client would not take. */
class WantedTypes {

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        List<MediaType> offered = offered(resource);
        boolean wanted = request.getAcceptableMediaTypes().stream()
                .filter(type -> !type.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?"))
                .filter(type -> !type.isWildcardType() || isSpelled(request))
                .anyMatch(type -> offered.stream().anyMatch(type::isCompatible));
        if (!offered.isEmpty() && !wanted) {
            throw Rejection.of(CommonProblems.NOT_ACCEPTABLE, "The answer would be " + offered + ".")
                    .field("header:Accept", "names nothing of that", offered.toString())
                    .rejected();
        }
    }

    /** A star alone is no media range; the framework reads it as one first and refuses it with the answer in its hands. */
    private static boolean isSpelled(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT))
                .filter(accept -> !accept.contains(MediaType.WILDCARD))
                .isEmpty();
    }

    private static List<MediaType> offered(ResourceInfo resource) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Produces.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Produces.class)))
                .map(produces ->
                        Arrays.stream(produces.value()).map(MediaType::valueOf).toList())
                .orElse(List.of());
    }
}
