package dev.cspmesh.delivery;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operations of a service as {@code METHOD /path}, read from the annotations of its resources. */
final class Operations {

    private static final Pattern OF_CLASS = Pattern.compile("(?m)^@Path\\(\"([^\"]+)\"\\)");
    private static final Pattern OF_METHOD =
            Pattern.compile("(?m)^    @(GET|POST|PUT|PATCH|DELETE)\\n(?:    @Path\\(\"([^\"]+)\"\\))?");

    private Operations() {}

    static Set<String> of(String service) {
        Set<String> operations = new TreeSet<>();
        for (String source : Applications.sources(service)) {
            Matcher base = OF_CLASS.matcher(source);
            if (base.find()) {
                Matcher method = OF_METHOD.matcher(source);
                while (method.find()) {
                    String path = base.group(1) + (method.group(2) == null ? "" : method.group(2));
                    operations.add(method.group(1) + " " + path.replace("//", "/"));
                }
            }
        }
        return operations;
    }
}
