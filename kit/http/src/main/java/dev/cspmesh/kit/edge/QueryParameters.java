package dev.cspmesh.kit.edge;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.text.ValueFormat;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the operation doesn't declare, and values that can't be read as what it declares: all of
 * them at once. A misspelt filter that is ignored would answer everything.
 */
class QueryParameters {

    private static final Map<Method, SortedMap<String, ValueFormat>> DECLARED = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        SortedMap<String, ValueFormat> declared =
                DECLARED.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of);
        Rejection rejection =
                Rejection.of(CommonProblems.MALFORMED, "A query parameter is not known here or can't be read.");
        for (Map.Entry<String, List<String>> parameter : sent.entrySet()) {
            rejection = checked(rejection, declared, parameter.getKey(), parameter.getValue());
        }
        if (!rejection.errors().isEmpty()) {
            throw rejection.rejected();
        }
    }

    private static Rejection checked(
            Rejection rejection, SortedMap<String, ValueFormat> declared, String name, List<String> values) {
        String pointer = "query:" + name;
        ValueFormat value = declared.get(name);
        if (value == null) {
            String known = declared.isEmpty() ? "no parameters" : String.join(", ", declared.keySet());
            return rejection.field(pointer, "is not known here", known);
        }
        if (values.size() > 1) {
            return rejection.field(
                    pointer, "stands there " + values.size() + " times", "once; several values go with commas");
        }
        return value.isReadable(values.getFirst())
                ? rejection
                : rejection.field(pointer, "cannot be read", value.allowed());
    }

    private static SortedMap<String, ValueFormat> of(Method operation) {
        SortedMap<String, ValueFormat> declared = new TreeMap<>();
        for (Parameter parameter : operation.getParameters()) {
            name(
                            parameter.getAnnotation(QueryParam.class),
                            parameter.getAnnotation(RestQuery.class),
                            parameter.getName())
                    .ifPresentOrElse(
                            name -> declared.put(name, ValueFormat.of(parameter.getParameterizedType())),
                            () -> addFields(parameter.getType(), declared));
        }
        return declared;
    }

    /** The fields of a bean of parameters, those of its superclasses too. */
    private static void addFields(Class<?> bean, SortedMap<String, ValueFormat> declared) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Type of = field.getGenericType();
                name(field.getAnnotation(QueryParam.class), field.getAnnotation(RestQuery.class), field.getName())
                        .ifPresent(name -> declared.put(name, ValueFormat.of(of)));
            }
        }
    }

    private static Optional<String> name(
            @org.jspecify.annotations.Nullable QueryParam standard,
            @org.jspecify.annotations.Nullable RestQuery ours,
            String element) {
        if (standard != null) {
            return Optional.of(standard.value());
        }
        return Optional.ofNullable(ours).map(query -> query.value().isEmpty() ? element : query.value());
    }
}
