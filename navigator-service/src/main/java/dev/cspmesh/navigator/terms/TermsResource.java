package dev.cspmesh.navigator.terms;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 7: a provider's own terms of service. */
@Path("/terms-of-service")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Terms of service", description = "Step 7: determine terms of service for end customers")
class TermsResource {

    private final CurrentCaller caller;
    private final Terms terms;
    private final DraftTerms draft;
    private final PublishTerms publish;
    private final AcceptTerms accept;
    private final TermsAcceptances acceptances;

    TermsResource(
            CurrentCaller caller,
            Terms terms,
            DraftTerms draft,
            PublishTerms publish,
            AcceptTerms accept,
            TermsAcceptances acceptances) {
        this.caller = caller;
        this.terms = terms;
        this.draft = draft;
        this.publish = publish;
        this.accept = accept;
        this.acceptances = acceptances;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.TERMS)
    @APIResponseSchema(value = TermsView.class, responseCode = "201")
    @Operation(
            operationId = "draftTerms",
            summary = "Write terms of service",
            description = "A draft that only its provider sees and that can be edited until it is published.")
    public Uni<RestResponse<TermsView>> draft(@Valid @NotNull TermsView.Form form) {
        return draft.draft(caller.get(), form.title(), form.text())
                .map(found -> Responses.created(
                        "/terms-of-service/" + found.id(), TermsView.of(found, caller.get(), false), found.version()));
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listTerms",
            summary = "Terms of service, oldest first",
            description = "A provider sees its own, a customer the published ones of its provider. Filters: status,"
                    + " changedSince; sort by title or changedAt; q searches by title.")
    public Uni<RestResponse<Page<TermsView>>> list(@Valid @BeanParam TermsQuery query, UriInfo uri) {
        return terms.list(caller.get(), query.filter(), query)
                .chain(found -> accepted(found.items())
                        .map(accepted ->
                                found.map(each -> TermsView.of(each, caller.get(), accepted.contains(each.id())))))
                .map(found -> Responses.page(found, uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.CUSTOMER})
    @AccessPolicy(object = "terms-of-service", customer = OWN, csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readTerms",
            summary = "One text of terms of service",
            description = "With version and hash once it is published.")
    public Uni<RestResponse<TermsView>> read(@PathParam("id") UUID id) {
        return terms.get(caller.get(), id)
                .chain(found -> accepted(List.of(found)).map(accepted -> tagged(found, accepted.contains(id))));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "terms-of-service", csp = OWN)
    @RequiresDuty(Duty.TERMS)
    @Operation(
            operationId = "editTerms",
            summary = "Edit a draft",
            description = "A published text is immutable; write a new one instead.")
    public Uni<RestResponse<TermsView>> edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the draft as you read it", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull TermsView.Form form) {
        return draft.edit(caller.get(), id, ifMatch, form).map(found -> tagged(found, false));
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "terms-of-service", csp = OWN)
    @RequiresDuty(Duty.TERMS)
    @Operation(
            operationId = "publishTerms",
            summary = "Publish a draft",
            description = "From then on the text is immutable, has a version and a hash, and customers can accept it.")
    public Uni<RestResponse<TermsView>> publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the draft as you read it", example = "\"0\"")
                    @Nullable String ifMatch) {
        return publish.publish(caller.get(), id, ifMatch).map(found -> tagged(found, false));
    }

    @POST
    @Path("/{id}/acceptances")
    @Idempotent
    @PermissionsAllowed(Scopes.CUSTOMER)
    @AccessPolicy(object = "terms-of-service", customer = OWN)
    @RequiresDuty(Duty.TERMS)
    @APIResponseSchema(value = TermsView.Acceptance.class, responseCode = "201")
    @Operation(
            operationId = "acceptTerms",
            summary = "Accept published terms",
            description = "Records version, hash, person and time for the customer that calls.")
    public Uni<RestResponse<TermsView.Acceptance>> accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the terms as you read it", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull TermsView.AcceptanceForm form) {
        return accept.accept(caller.get(), id, ifMatch, form.person().strip())
                .map(acceptance ->
                        Responses.created("/terms-of-service/" + id, TermsView.Acceptance.of(acceptance), 0));
    }

    private Uni<Set<UUID>> accepted(List<TermsOfService> shown) {
        return caller.get().is(Participant.CUSTOMER)
                ? acceptances.among(
                        shown.stream().map(TermsOfService::id).toList(),
                        UUID.fromString(caller.get().party()))
                : Uni.createFrom().item(Set.of());
    }

    private RestResponse<TermsView> tagged(TermsOfService found, boolean accepted) {
        return Responses.tagged(TermsView.of(found, caller.get(), accepted), found.version());
    }
}
