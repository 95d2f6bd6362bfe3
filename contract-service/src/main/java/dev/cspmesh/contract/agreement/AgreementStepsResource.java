package dev.cspmesh.contract.agreement;

import static dev.cspmesh.kit.caller.AccessScope.ANY;
import static dev.cspmesh.kit.caller.AccessScope.OWN;

import dev.cspmesh.kit.caller.AccessPolicy;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.CurrentCaller;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Responses;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 5: the steps of a contract from signature to its effect. */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class AgreementStepsResource {

    private final CurrentCaller caller;
    private final SignAgreement sign;
    private final CountersignAgreement countersign;
    private final ApproveAgreement approve;
    private final RejectAgreement reject;
    private final WithdrawAgreement withdraw;
    private final MakeDefault makeDefault;
    private final AgreementCalendar calendar;

    AgreementStepsResource(
            CurrentCaller caller,
            SignAgreement sign,
            CountersignAgreement countersign,
            ApproveAgreement approve,
            RejectAgreement reject,
            WithdrawAgreement withdraw,
            MakeDefault makeDefault,
            AgreementCalendar calendar) {
        this.caller = caller;
        this.sign = sign;
        this.countersign = countersign;
        this.approve = approve;
        this.reject = reject;
        this.withdraw = withdraw;
        this.makeDefault = makeDefault;
        this.calendar = calendar;
    }

    @POST
    @Path("/{id}/signature")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "contract", csp = OWN)
    @APIResponseSchema(value = AgreementView.Full.class, responseCode = "200")
    @APIResponse(responseCode = "503", description = "Partner-service does not answer")
    @Operation(
            operationId = "signContract",
            summary = "Sign",
            description =
                    "Refused unless partner-service says that you may transact the service; each missing condition"
                            + " is named with the course that satisfies it.")
    public Uni<RestResponse<AgreementView.Full>> sign(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return sign.sign(who, id).map(agreement -> tagged(agreement, who));
    }

    @POST
    @Path("/{id}/countersignature")
    @Idempotent
    @PermissionsAllowed(Scopes.AGGREGATOR)
    @AccessPolicy(object = "contract", aggregator = OWN)
    @Operation(
            operationId = "countersignContract",
            summary = "Countersign",
            description =
                    "The aggregator of the contract signs too; then VMware is to approve, unless the commitment is below"
                            + " the approval threshold and the price is the level's own.")
    public Uni<RestResponse<AgreementView.Full>> countersign(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return countersign.countersign(who, id).map(agreement -> tagged(agreement, who));
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "contract", vmware = ANY)
    @Operation(
            operationId = "approveContract",
            summary = "Approve",
            description = "The contract is in force at once when its first day has come in the billing zone, else it"
                    + " waits for that day.")
    public Uni<RestResponse<AgreementView.Full>> approve(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return approve.approve(who, id).map(agreement -> tagged(agreement, who));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @PermissionsAllowed({Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", aggregator = OWN, vmware = ANY)
    @Operation(
            operationId = "rejectContract",
            summary = "Reject, with a reason",
            description = "Possible after the CSP signed and before the contract is in force.")
    public Uni<RestResponse<AgreementView.Full>> reject(
            @PathParam("id") UUID id, @Valid @NotNull AgreementForm.Reason reason) {
        Caller who = caller.get();
        return reject.reject(who, id, reason.reason()).map(agreement -> tagged(agreement, who));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "contract", csp = OWN)
    @Operation(
            operationId = "withdrawContract",
            summary = "Withdraw",
            description = "Take a contract back before it is in force.")
    public Uni<RestResponse<AgreementView.Full>> withdraw(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return withdraw.withdraw(who, id).map(agreement -> tagged(agreement, who));
    }

    @POST
    @Path("/{id}/default")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "contract", csp = OWN)
    @Operation(
            operationId = "makeDefaultContract",
            summary = "Make it the default contract of its service",
            description = "New subscriptions to the service pin it from now on; running ones keep theirs.")
    public Uni<RestResponse<AgreementView.Full>> makeDefault(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return makeDefault.make(who, id).map(agreement -> tagged(agreement, who));
    }

    private RestResponse<AgreementView.Full> tagged(Agreement agreement, Caller who) {
        return Responses.tagged(AgreementView.Full.of(agreement, calendar, who), agreement.version());
    }
}
