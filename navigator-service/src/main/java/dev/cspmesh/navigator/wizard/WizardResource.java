package dev.cspmesh.navigator.wizard;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.navigator.invitation.Invitation;
import dev.cspmesh.navigator.invitation.Invitations;
import dev.cspmesh.navigator.organization.ProviderOrganizationView;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 8: the wizard behind an invitation. */
@Path("/invitations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Onboarding")
@PermissionsAllowed(Scopes.CSP_SAAS)
class WizardResource {

    private final CurrentCaller caller;
    private final Invitations invitations;
    private final FillWizard fill;
    private final CompleteOnboarding complete;
    private final Clock clock;

    WizardResource(
            CurrentCaller caller, Invitations invitations, FillWizard fill, CompleteOnboarding complete, Clock clock) {
        this.caller = caller;
        this.invitations = invitations;
        this.fill = fill;
        this.complete = complete;
        this.clock = clock;
    }

    @GET
    @Path("/wizard")
    @WithSession
    @AccessPolicy(object = "invitation", csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readWizard",
            summary = "The wizard as far as it is filled in",
            description = "The wizard can be left at any time and resumed here.")
    public Uni<RestResponse<WizardView.Full>> read(@PathParam("id") UUID id) {
        return invitations.get(caller.get(), id).map(this::tagged);
    }

    @PUT
    @Path("/wizard/account")
    @AccessPolicy(object = "invitation", csp = OWN)
    @RequiresDuty(Duty.ONBOARDING)
    @Operation(
            operationId = "fillAccount",
            summary = "Fill in the account",
            description = "First step of the wizard; can be filled in again until the wizard is completed.")
    public Uni<RestResponse<WizardView.Full>> account(
            @PathParam("id") UUID id, @Valid @NotNull WizardView.Account account) {
        return fill.account(caller.get(), id, account.step()).map(this::tagged);
    }

    @PUT
    @Path("/wizard/organization")
    @AccessPolicy(object = "invitation", csp = OWN)
    @RequiresDuty(Duty.ONBOARDING)
    @Operation(
            operationId = "fillOrganization",
            summary = "Fill in the provider organization",
            description = "Second step of the wizard; can be filled in again until the wizard is completed.")
    public Uni<RestResponse<WizardView.Full>> organization(
            @PathParam("id") UUID id, @Valid @NotNull WizardView.Organization organization) {
        return fill.organization(caller.get(), id, organization.step()).map(this::tagged);
    }

    @PUT
    @Path("/wizard/settings")
    @AccessPolicy(object = "invitation", csp = OWN)
    @RequiresDuty(Duty.ONBOARDING)
    @Operation(
            operationId = "fillSettings",
            summary = "Fill in the default settings",
            description = "Third step of the wizard; can be filled in again until the wizard is completed.")
    public Uni<RestResponse<WizardView.Full>> settings(
            @PathParam("id") UUID id, @Valid @NotNull WizardView.Settings settings) {
        return fill.settings(caller.get(), id, settings.step()).map(this::tagged);
    }

    @POST
    @Path("/completion")
    @Idempotent
    @AccessPolicy(object = "invitation", csp = OWN)
    @RequiresDuty(Duty.ONBOARDING)
    @APIResponseSchema(value = ProviderOrganizationView.class, responseCode = "201")
    @Operation(
            operationId = "completeOnboarding",
            summary = "Complete the wizard",
            description = "Makes the provider organization and accepts the invitation, once.")
    public Uni<RestResponse<ProviderOrganizationView>> complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(required = true, description = "ETag of the wizard as you read it", example = "\"0\"")
                    @Nullable String ifMatch) {
        return complete.complete(caller.get(), id, ifMatch)
                .map(provider -> Responses.created(
                        "/provider-organizations/" + provider.id(),
                        ProviderOrganizationView.of(provider, caller.get()),
                        provider.version()));
    }

    private RestResponse<WizardView.Full> tagged(Invitation invitation) {
        return Responses.tagged(WizardView.Full.of(invitation, caller.get(), clock), invitation.version());
    }
}
