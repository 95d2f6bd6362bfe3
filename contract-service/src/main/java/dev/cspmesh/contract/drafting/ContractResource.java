package dev.cspmesh.contract.drafting;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractView;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5: drafting and reading commit contracts. */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts", description = "Step 5: sign the commit contract")
class ContractResource {

    private final CurrentCaller caller;
    private final Contracts contracts;
    private final DraftContract draft;
    private final EditContract edit;
    private final RefreshContract refresh;
    private final ContractDeadlines deadlines;
    private final Audit audit;

    ContractResource(
            CurrentCaller caller,
            Contracts contracts,
            DraftContract draft,
            EditContract edit,
            RefreshContract refresh,
            ContractDeadlines deadlines,
            Audit audit) {
        this.caller = caller;
        this.contracts = contracts;
        this.draft = draft;
        this.edit = edit;
        this.refresh = refresh;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    @POST
    @Idempotent
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR})
    @AccessPolicy(csp = OWN, aggregator = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @Operation(
            operationId = "draftContract",
            summary = "Draft a contract",
            description =
                    "Commits to a level of a service, with the aggregator that you have chosen. An aggregator drafts for"
                            + " one of its CSPs, who signs. Nothing is binding before it is signed.")
    @APIResponseSchema(value = ContractView.Full.class, responseCode = "201")
    public Uni<RestResponse<ContractView.Full>> draft(@Valid @NotNull ContractForm.New form) {
        Caller who = caller.get();
        return draft.draft(who, Optional.ofNullable(form.partnerId()), form.request())
                .map(contract -> Responses.created(
                        "/contracts/" + contract.id(),
                        ContractView.Full.of(contract, deadlines, who),
                        contract.version()));
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listContracts",
            summary = "Contracts, oldest first",
            description = "A CSP and an aggregator see their own, VMware sees all. Filters: status, type, service,"
                    + " partnerId, aggregatorId, startsFrom, startsBefore, changedSince; q searches in the number; sort"
                    + " by number, startsOn or changedAt.")
    public Uni<RestResponse<Page<ContractView.Full>>> list(@Valid @BeanParam ContractQuery query, UriInfo uri) {
        Caller who = caller.get();
        return contracts
                .list(who, query.filter(), query)
                .map(found -> Responses.page(found.map(each -> ContractView.Full.of(each, deadlines, who)), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readContract",
            summary = "One contract and what you may do with it",
            description = "With its state, the commitment of each month and the actions that are yours now.")
    public Uni<RestResponse<ContractView.Full>> read(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return contracts.get(who, id).map(contract -> tagged(contract, who));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @Operation(
            operationId = "editContract",
            summary = "Change a draft",
            description = "Another level, term or start, while nobody has signed.")
    public Uni<RestResponse<ContractView.Full>> edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "The ETag that the change is based on", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull ContractForm.Edit change) {
        Caller who = caller.get();
        return edit.edit(who, id, ifMatch, change.edit()).map(contract -> tagged(contract, who));
    }

    @POST
    @Path("/{id}/refresh")
    @Idempotent
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @Operation(
            operationId = "refreshContract",
            summary = "Let a draft take the level that is on offer now",
            description =
                    "When other levels were published since the draft was written: the draft takes the level of the same"
                            + " name that is on offer on its first day. Possible while level.superseded is true and there is one.")
    public Uni<RestResponse<ContractView.Full>> refresh(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the contract as you read it")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return refresh.refresh(who, id, ifMatch).map(contract -> tagged(contract, who));
    }

    @GET
    @Path("/{id}/history")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readContractHistory",
            summary = "Who changed the contract, when, how and why",
            description = "Oldest first, its change requests included.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return contracts
                .get(caller.get(), id)
                .chain(contract -> audit.of("contract", contract.id(), page))
                .map(found -> Responses.page(found, uri));
    }

    private RestResponse<ContractView.Full> tagged(Contract contract, Caller who) {
        return Responses.tagged(ContractView.Full.of(contract, deadlines, who), contract.version());
    }
}
