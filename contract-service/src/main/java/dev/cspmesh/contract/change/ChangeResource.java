package dev.cspmesh.contract.change;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.eligibility.AskFirst;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 5: changes of one contract. */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "Step 5: change a contract that is in force")
class ChangeResource implements AskFirst.Asker {

    private final CurrentCaller caller;
    private final Contracts contracts;
    private final ChangeRequests requests;
    private final RequestChange change;

    ChangeResource(CurrentCaller caller, Contracts contracts, ChangeRequests requests, RequestChange change) {
        this.caller = caller;
        this.contracts = contracts;
        this.requests = requests;
        this.change = change;
    }

    @POST
    @Path("/{id}/change-previews")
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "contract", csp = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @APIResponseSchema(value = ChangeView.Preview.class, responseCode = "200")
    @Operation(
            operationId = "previewChange",
            summary = "What would a change do?",
            description =
                    "The dry run: list, discount and net of each month before and after, what happens to a prepaid balance,"
                            + " and from when on. Nothing is stored.")
    public Uni<ChangeView.Preview> preview(@PathParam("id") UUID id, @Valid @NotNull ChangeForm form) {
        return change.preview(caller.get(), id, form).map(ChangeView.Preview::of);
    }

    @Override
    public Uni<Optional<AskFirst.Question>> question(Caller who, Object[] parameters) {
        return change.question(who, (UUID) parameters[0], (ChangeForm) parameters[1]);
    }

    @POST
    @Path("/{id}/change-requests")
    @AskFirst
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "contract", csp = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @APIResponseSchema(value = ChangeView.Full.class, responseCode = "201")
    @APIResponse(responseCode = "503", description = "Partner-service does not answer")
    @Operation(
            operationId = "requestChange",
            summary = "Ask for a change",
            description =
                    "Always with a reason; effective at a month boundary, which an upgrade or a downgrade may wish for,"
                            + " top-ups as soon as all have agreed, contacts at once; at most one is open per contract."
                            + " All but contacts are amendments: you sign the document next, the aggregator consents. An"
                            + " upgrade or a renewal needs the same eligibility as a signature.")
    public Uni<RestResponse<ChangeView.Full>> request(@PathParam("id") UUID id, @Valid @NotNull ChangeForm form) {
        Caller who = caller.get();
        return change.request(who, id, form)
                .map(request -> Responses.created(
                        "/change-requests/" + request.id(), ChangeView.Full.of(request, who), request.version()));
    }

    @GET
    @Path("/{id}/change-requests")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listContractChanges",
            summary = "The changes of a contract, oldest first",
            description =
                    "Open ones and those that are done. Filters: status, kind, partnerId, aggregatorId,"
                            + " changedSince; q searches in contractNumber, partnerId and aggregatorId; sort by effectiveOn or changedAt.")
    public Uni<RestResponse<Page<ChangeView.Full>>> list(
            @PathParam("id") UUID id, @Valid @BeanParam ChangeQuery query, UriInfo uri) {
        Caller who = caller.get();
        return contracts
                .get(who, id)
                .chain(contract -> requests.list(who, query.filter().is("contractId", contract.id()), query))
                .map(found -> Responses.page(found.map(each -> ChangeView.Full.of(each, who)), uri));
    }
}
