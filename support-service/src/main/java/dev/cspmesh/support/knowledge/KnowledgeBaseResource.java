package dev.cspmesh.support.knowledge;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.response.Unversioned;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Search first. */
@Path("/knowledge-base")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
@Tag(name = "Knowledge base", description = "Search before you open a request")
class KnowledgeBaseResource {

    private final CurrentCaller caller;
    private final Articles articles;
    private final Searches searches;
    private final SearchKnowledgeBase search;

    KnowledgeBaseResource(CurrentCaller caller, Articles articles, Searches searches, SearchKnowledgeBase search) {
        this.caller = caller;
        this.articles = articles;
        this.searches = searches;
        this.search = search;
    }

    @POST
    @Path("/searches")
    @AccessPolicy(customer = ANY, csp = ANY, aggregator = ANY, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Unversioned
    @Operation(
            operationId = "searchKnowledgeBase",
            summary = "Search the knowledge base",
            description =
                    "Finds at most ten articles, best first, and leaves a reference. A request of your party names"
                            + " that reference; one that found nothing counts too.")
    @APIResponseSchema(value = KnowledgeView.Result.class, responseCode = "201")
    public Uni<RestResponse<KnowledgeView.Result>> search(@Valid @NotNull KnowledgeView.Form form) {
        return search.search(caller.get(), form.query(), form.wantedProduct())
                .map(found -> RestResponse.ResponseBuilder.<KnowledgeView.Result>create(RestResponse.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/knowledge-base/searches/" + found.reference())
                        .entity(KnowledgeView.Result.of(found))
                        .build());
    }

    @GET
    @Path("/searches/{id}")
    @WithSession
    @AccessPolicy(object = "knowledge-search", customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readSearch",
            summary = "One search of your party",
            description = "What was asked and when; a recent one opens a request.")
    public Uni<KnowledgeView.Made> readSearch(@PathParam("id") UUID id) {
        return searches.get(caller.get(), id).map(KnowledgeView.Made::of);
    }

    @GET
    @Path("/articles/{id}")
    @WithSession
    @AccessPolicy(object = "article", customer = ANY, csp = ANY, aggregator = ANY, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readArticle",
            summary = "One article",
            description = "Articles are plain text and open to every participant.")
    public Uni<KnowledgeView.Full> read(@PathParam("id") UUID id) {
        return articles.get(id).map(KnowledgeView.Full::of);
    }
}
