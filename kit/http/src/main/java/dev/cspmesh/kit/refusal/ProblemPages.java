package dev.cspmesh.kit.refusal;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.ProblemCatalogue;
import dev.cspmesh.kit.problem.ProblemType;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** Every problem {@code type} leads to a page: what it means, an example, what to do. */
@Path("/problems")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "What each refusal means and what to do about it.")
class ProblemPages {

    /** Less wanted than JSON by a client that takes both; the document shows the JSON. */
    private static final String PAGE = MediaType.TEXT_HTML + ";qs=0.5";

    private static final String SLUG = "^[a-z0-9-]{1,60}$";

    private final List<ProblemType> types;

    ProblemPages(@All List<ProblemCatalogue> catalogues) {
        types = catalogues.stream()
                .flatMap(catalogue -> catalogue.types().stream())
                .sorted(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug))
                .toList();
    }

    @GET
    @NoCache
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "listProblems",
            summary = "All problem types of this service",
            description = "A browser gets them as a page.")
    public Page<ProblemType> list() {
        return Page.whole(types);
    }

    @GET
    @NoCache
    @Produces(PAGE)
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(hidden = true)
    public String index() {
        StringBuilder rows = new StringBuilder();
        for (ProblemType type : types) {
            rows.append("<tr><td>%d</td><td><a href=\"%s\">%s</a></td><td>%s</td></tr>%n"
                    .formatted(type.status(), type.path(), type.slug(), type.title()));
        }
        return page("Problem types", "<table>" + rows + "</table>");
    }

    @GET
    @Path("/{slug}")
    @NoCache
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "readProblem",
            summary = "What one problem type means and what to do",
            description = "The type of every refusal leads here. A browser gets a page.")
    public ProblemType read(@PathParam("slug") @Pattern(regexp = SLUG) @Parameter(example = "not-found") String slug) {
        return types.stream()
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Rejection.of(CommonProblems.NOT_FOUND, "There is no such problem type.")
                        .step("listProblems", "GET", "/problems")
                        .rejected());
    }

    @GET
    @Path("/{slug}")
    @NoCache
    @Produces(PAGE)
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(hidden = true)
    public String page(@PathParam("slug") @Pattern(regexp = SLUG) @Parameter(example = "not-found") String slug) {
        return page(read(slug));
    }

    private static String page(ProblemType type) {
        return page(type.title(), """
                <p><code>%s</code> · HTTP %d</p>
                <h2>What it means</h2><p>%s</p>
                <h2>What to do</h2><p>%s</p>
                <h2>Example</h2>
                <pre>{
                  "type": "%s",
                  "title": "%s",
                  "status": %d,
                  "detail": "what happened this time",
                  "remedy": "%s"
                }</pre>
                <p><a href="/problems">All problem types</a></p>
                """.formatted(
                        type.slug(),
                        type.status(),
                        type.meaning(),
                        type.remedy(),
                        type.uri(),
                        type.title(),
                        type.status(),
                        type.remedy()));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>%s</title>
                <style>body{font:16px/1.5 system-ui;max-width:46rem;margin:3rem auto;padding:0 1rem}
                pre{background:#f4f4f4;padding:1rem;overflow:auto;white-space:pre-wrap}
                td{padding:.2rem 1rem .2rem 0;vertical-align:top}</style>
                <h1>%s</h1>%s</html>
                """.formatted(title, title, body);
    }
}
