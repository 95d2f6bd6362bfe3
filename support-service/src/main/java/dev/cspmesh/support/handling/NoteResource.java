package dev.cspmesh.support.handling;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.response.Unversioned;
import dev.cspmesh.support.note.NoteFilter;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The notes of the two sides of a request. */
@Path("/requests/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
class NoteResource {

    private final CurrentCaller caller;
    private final ReadRequests read;
    private final WriteNote write;

    NoteResource(CurrentCaller caller, ReadRequests read, WriteNote write) {
        this.caller = caller;
        this.read = read;
        this.write = write;
    }

    @GET
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listNotes",
            summary = "Notes of a request, oldest first",
            description = "The public notes, and the internal ones of your own party. By author, visibility and time;"
                    + " sort by writtenAt; q searches their texts.")
    public Uni<RestResponse<Page<NoteView>>> list(
            @PathParam("id") UUID id,
            @Valid @BeanParam NoteFilter wanted,
            @Valid @BeanParam ListRequest page,
            UriInfo uri) {
        return read.notes(caller.get(), id, wanted, page).map(found -> Responses.page(found.map(NoteView::of), uri));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({Scopes.CUSTOMER, Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "support-request", customer = OWN, csp = OWN, vmware = OWN)
    @RequiresDuty(Duty.ASK_SUPPORT)
    @Unversioned
    @Operation(
            operationId = "writeNote",
            summary = "Write a note",
            description =
                    "A public note of who answers is an answer; one of who asked ends the waiting for it. An internal"
                            + " note stays inside your party.")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public Uni<RestResponse<NoteView>> write(@PathParam("id") UUID id, @Valid @NotNull RequestForm.Write form) {
        return write.write(caller.get(), id, form.noteText())
                .map(note -> RestResponse.ResponseBuilder.<NoteView>create(RestResponse.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/requests/" + id + "/notes")
                        .entity(NoteView.of(note))
                        .build());
    }
}
