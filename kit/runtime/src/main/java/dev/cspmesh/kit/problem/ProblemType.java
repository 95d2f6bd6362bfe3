package dev.cspmesh.kit.problem;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of refusal with a stable name. Each is a page at {@code /problems/{slug}} of the service that declares it.
 *
 * @param slug last segment of the problem's {@code type}; lower case with hyphens, never changed once published
 * @param status HTTP status, 4xx
 * @param title one short sentence, the same for every occurrence
 * @param meaning for the page: what the rule is and where it comes from
 * @param remedy for the page and for {@code next}: what the caller can do
 */
@Schema(name = "ProblemType", description = "A kind of refusal with a stable name.")
public record ProblemType(String slug, int status, String title, String meaning, String remedy) {

    private static final String BASE = ConfigProvider.getConfig()
            .getOptionalValue("mesh.problems-uri", String.class)
            .orElse("https://csp-mesh.example/problems/");

    /** The stable URI of this type, the same in answers and documents, whichever service answers. */
    public String uri() {
        return BASE + slug;
    }

    /** Where the service that answers shows this type's page. */
    public String path() {
        return "/problems/" + slug;
    }

    public static boolean isOurs(String uri) {
        return uri.startsWith(BASE);
    }
}
