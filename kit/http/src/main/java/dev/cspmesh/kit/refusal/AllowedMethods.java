package dev.cspmesh.kit.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which methods a path takes, whatever resource class has them: the framework looks at one class only. */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** @param parameters segments that may be anything */
    private record Route(Pattern path, long parameters, String method) {}

    private final BeanManager beans;
    private volatile List<Route> routes = List.of();

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * The methods of a path; empty when there is no such path. A path that stands word by word is not also that of an
     * object whose identifier would be such a word.
     */
    SortedSet<String> of(String path) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        List<Route> matching = routes().stream()
                .filter(route -> route.path().matcher(plain).matches())
                .toList();
        long fewest = matching.stream().mapToLong(Route::parameters).min().orElse(0);
        SortedSet<String> methods = matching.stream()
                .filter(route -> route.parameters() == fewest)
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private List<Route> routes() {
        if (routes.isEmpty()) {
            List<Route> found = new ArrayList<>();
            beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .<Class<?>>map(Bean::getBeanClass)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .distinct()
                    .forEach(type -> addRoutes(type, found));
            routes = List.copyOf(found);
        }
        return routes;
    }

    private static void addRoutes(Class<?> resource, List<Route> found) {
        String base = resource.getAnnotation(Path.class).value();
        for (Method operation : resource.getDeclaredMethods()) {
            verb(operation).ifPresent(verb -> {
                String own = Optional.ofNullable(operation.getAnnotation(Path.class))
                        .map(Path::value)
                        .orElse("");
                String template = base + "/" + own;
                long parameters = PARAMETER.matcher(template).results().count();
                found.add(new Route(pattern(template), parameters, verb));
            });
        }
    }

    private static Optional<String> verb(Method operation) {
        return Arrays.stream(operation.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Each parameter stands for one segment. */
    private static Pattern pattern(String template) {
        String path = ("/" + template).replaceAll("/+", "/");
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        StringBuilder regex = new StringBuilder();
        int from = 0;
        var parameters = PARAMETER.matcher(plain);
        while (parameters.find()) {
            regex.append(Pattern.quote(plain.substring(from, parameters.start())))
                    .append("[^/]+");
            from = parameters.end();
        }
        return Pattern.compile(regex + Pattern.quote(plain.substring(from)));
    }
}
