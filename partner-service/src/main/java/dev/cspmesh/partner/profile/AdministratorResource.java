package dev.cspmesh.partner.profile;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.identity.AsksAddressOwner;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.partner.person.Contact;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who administers a partner's portals. */
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administrators", description = "Step 2: who administers a partner's portals")
class AdministratorResource {

    private final CurrentCaller caller;
    private final Partners partners;
    private final Administrators administrators;
    private final ManageAdministrators manage;

    AdministratorResource(
            CurrentCaller caller, Partners partners, Administrators administrators, ManageAdministrators manage) {
        this.caller = caller;
        this.partners = partners;
        this.administrators = administrators;
        this.manage = manage;
    }

    @GET
    @Path("/{partnerId}/people")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "partner-office", csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listAdministrators",
            summary = "The administrators of a partner, oldest first",
            description = "Filters: addedSince; q searches in the name and the email; sort by lastName, email or"
                    + " addedAt.")
    public Uni<RestResponse<Page<PartnerView.Admin>>> list(
            @PathParam("partnerId") @Size(max = 20) String partnerId,
            @Valid @BeanParam AdministratorQuery query,
            UriInfo uri) {
        Caller who = caller.get();
        return partners.get(who, partnerId)
                .chain(partner -> administrators
                        .of(who, partner, query)
                        .map(found -> Responses.page(found.map(each -> PartnerView.Admin.of(each, partner)), uri)));
    }

    @POST
    @Path("/{partnerId}/people")
    @Idempotent
    @AsksAddressOwner
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "partner-office", csp = OWN)
    @RequiresDuty(Duty.MANAGE_PEOPLE)
    @APIResponseSchema(value = PartnerView.Admin.class, responseCode = "201")
    @Operation(
            operationId = "addAdministrator",
            summary = "Add an administrator",
            description = "The person gets a user, a set-password mail and a welcome mail.")
    public Uni<RestResponse<PartnerView.Admin>> add(
            @PathParam("partnerId") @Size(max = 20) String partnerId, @Valid @NotNull Contact person) {
        Caller who = caller.get();
        return manage.add(who, partnerId, person)
                .chain(added -> partners.get(who, partnerId)
                        .map(partner -> Responses.created(
                                "/partners/" + partnerId + "/people/" + added.id(),
                                PartnerView.Admin.of(added, partner),
                                0)));
    }

    @GET
    @Path("/{partnerId}/people/{id}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "administrator", csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readAdministrator",
            summary = "One administrator of a partner",
            description = "Name, mail address and whether the person has been invited.")
    public Uni<PartnerView.Admin> read(
            @PathParam("partnerId") @Size(max = 20) String partnerId, @PathParam("id") UUID id) {
        return partners.get(caller.get(), partnerId)
                .chain(partner -> administrators
                        .get(partner, id)
                        .map(administrator -> PartnerView.Admin.of(administrator, partner)));
    }

    @DELETE
    @Path("/{partnerId}/people/{id}")
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "administrator", csp = OWN)
    @RequiresDuty(Duty.MANAGE_PEOPLE)
    @APIResponse(responseCode = "204", description = "The person is no administrator any more")
    @Operation(
            operationId = "removeAdministrator",
            summary = "Remove an administrator",
            description = "Not the primary contact, and never the last one. The person's user is removed too.")
    public Uni<Void> remove(@PathParam("partnerId") @Size(max = 20) String partnerId, @PathParam("id") UUID id) {
        return manage.remove(caller.get(), partnerId, id);
    }

    @PUT
    @Path("/{partnerId}/primary-contact")
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "partner-office", csp = OWN)
    @RequiresDuty(Duty.MANAGE_PEOPLE)
    @Operation(
            operationId = "changePrimaryContact",
            summary = "Make an administrator the primary contact",
            description = "A partner has exactly one; it is the commerce portal's default administrator.")
    public Uni<RestResponse<PartnerView.Full>> makePrimary(
            @PathParam("partnerId") @Size(max = 20) String partnerId,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the partner as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull PartnerView.Primary choice) {
        return manage.makePrimary(caller.get(), partnerId, ifMatch, choice.administratorId())
                .map(partner -> PartnerView.tagged(partner, caller.get()));
    }
}
