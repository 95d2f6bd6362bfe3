package dev.cspmesh.navigator.invitation;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 8: the invitation to Navigator. */
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Onboarding", description = "Step 8: onboard to Cloud Partner Navigator")
class InvitationResource {

    private final CurrentCaller caller;
    private final Invitations invitations;
    private final OpenInvitation open;
    private final Jobs jobs;
    private final Clock clock;

    InvitationResource(CurrentCaller caller, Invitations invitations, OpenInvitation open, Jobs jobs, Clock clock) {
        this.caller = caller;
        this.invitations = invitations;
        this.open = open;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listInvitations",
            summary = "Invitations, oldest first",
            description =
                    "A partner sees its own, VMware all. The token of an invitation stands in its mail only. Filters: status,"
                            + " partnerId, changedSince; sort by preparedAt or changedAt; q searches by partner ID.")
    public Uni<RestResponse<Page<InvitationView.Full>>> list(@Valid @BeanParam InvitationQuery query, UriInfo uri) {
        return invitations
                .list(caller.get(), query.filter(), query)
                .map(found -> Responses.page(
                        found.map(each -> InvitationView.Full.of(each, caller.get(), clock, Optional.empty())), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "invitation", csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readInvitation",
            summary = "One invitation",
            description = "Where the invitation stands and what the caller may do with it now.")
    public Uni<RestResponse<InvitationView.Full>> read(@PathParam("id") UUID id) {
        return invitations
                .get(caller.get(), id)
                .chain(found -> jobs.lastFailure(Invitations.MAIL, id)
                        .map(failure -> Responses.tagged(
                                InvitationView.Full.of(found, caller.get(), clock, failure.map(Jobs.Failure::reason)),
                                found.version())));
    }

    @POST
    @Path("/openings")
    @PermitAll
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "openInvitation",
            summary = "Follow the link of an invitation mail",
            description =
                    "Open to whoever holds the token. Opening twice is harmless until the invitation is accepted.")
    public Uni<RestResponse<InvitationView.Opened>> open(@Valid @NotNull InvitationView.Opening opening) {
        return open.open(opening.secret())
                .map(invitation -> Responses.tagged(InvitationView.Opened.of(invitation), invitation.version()));
    }
}
