package dev.cspmesh.contract.amendment;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.contract.change.ChangeRequest;
import dev.cspmesh.contract.change.ChangeRequests;
import dev.cspmesh.contract.change.ChangeView;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.document.DocumentResource;
import dev.cspmesh.contract.eligibility.AskFirst;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5: the amendment to read, to sign, to consent to and to approve. */
@Path("/change-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
class ChangeSignatureResource implements AskFirst.Asker {

    private final CurrentCaller caller;
    private final ChangeRequests requests;
    private final ContractDocuments documents;
    private final SignChange sign;
    private final AgreeToChange agree;

    ChangeSignatureResource(
            CurrentCaller caller,
            ChangeRequests requests,
            ContractDocuments documents,
            SignChange sign,
            AgreeToChange agree) {
        this.caller = caller;
        this.requests = requests;
        this.documents = documents;
        this.sign = sign;
        this.agree = agree;
    }

    @Override
    public Uni<Optional<AskFirst.Question>> question(Caller who, Object[] parameters) {
        return sign.question(who, (UUID) parameters[0], (String) parameters[1]);
    }

    @GET
    @Path("/{id}/document")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "change-request", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readChangeDocument",
            summary = "The amendment as a document",
            description = "A revision of the contract's document: what is agreed, why, and each month before and after."
                    + " The same bytes each time; the ETag is their SHA-256, which the signatures name. A change of"
                    + " contacts has none.")
    public Uni<RestResponse<DocumentResource.View>> document(@PathParam("id") UUID id) {
        return requests.get(caller.get(), id)
                .chain(request -> documents.requireOfChange(request.id()))
                .map(found -> DocumentResource.tagged(DocumentResource.View.of(found), found));
    }

    @POST
    @Path("/{id}/signature")
    @AskFirst
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "change-request", csp = OWN)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @APIResponseSchema(value = ChangeView.Full.class, responseCode = "200")
    @APIResponse(responseCode = "503", description = "Partner-service does not answer")
    @Operation(
            operationId = "signChange",
            summary = "Sign an amendment",
            description =
                    "An upgrade or a renewal needs the same eligibility as a contract. The aggregator consents next.")
    public Uni<RestResponse<ChangeView.Full>> sign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the amendment's document that you read")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return sign.sign(who, caller.name(), id, ifMatch).map(request -> tagged(request, who));
    }

    @POST
    @Path("/{id}/consent")
    @Idempotent
    @PermissionsAllowed(Scopes.AGGREGATOR)
    @AccessPolicy(object = "change-request", aggregator = OWN)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "consentToChange",
            summary = "Consent to an amendment",
            description =
                    "The aggregator carries the credit risk. Then VMware is to approve if the request says so, else"
                            + " the change counts.")
    public Uni<RestResponse<ChangeView.Full>> consent(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the amendment's document that you read")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return agree.consent(who, caller.name(), id, ifMatch).map(request -> tagged(request, who));
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "change-request", vmware = ANY)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "approveChange",
            summary = "Approve an amendment",
            description =
                    "It counts at once or from its day on. An amendment whose day comes before all have agreed has"
                            + " lapsed.")
    public Uni<RestResponse<ChangeView.Full>> approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the amendment's document that you read")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return agree.approve(who, caller.name(), id, ifMatch).map(request -> tagged(request, who));
    }

    private static RestResponse<ChangeView.Full> tagged(ChangeRequest request, Caller who) {
        return Responses.tagged(ChangeView.Full.of(request, who), request.version());
    }
}
