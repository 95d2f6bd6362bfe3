package dev.cspmesh.contract.enquiry;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.catalogue.CatalogueRules;
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
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.text.OneLine;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5 for services that are not integrated with Navigator. */
@Path("/sales-enquiries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales enquiries", description = "Questions about services that are not integrated with Navigator")
class EnquiryResource {

    private final CurrentCaller caller;
    private final SalesEnquiries enquiries;
    private final TakeEnquiry take;
    private final HandleEnquiry handle;
    private final Audit audit;

    EnquiryResource(
            CurrentCaller caller, SalesEnquiries enquiries, TakeEnquiry take, HandleEnquiry handle, Audit audit) {
        this.caller = caller;
        this.enquiries = enquiries;
        this.take = take;
        this.handle = handle;
        this.audit = audit;
    }

    /** What to ask. */
    @Schema(name = "SalesEnquiryForm", description = "A question to sales")
    record Form(
            @NotNull @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Schema(examples = "sd-wan", description = "A service that is not integrated")
            String service,

            @NotBlank @Size(max = 2000) @OneLine @Schema(examples = "What does it cost for twenty branches?")
            String question) {}

    /** Who looks after it. */
    @Schema(name = "SalesEnquiryAssignment", description = "Who at VMware looks after the enquiry")
    record Assignment(
            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Sales EMEA")
            String assignee) {}

    /** The answer. */
    @Schema(name = "SalesEnquiryAnswer", description = "What sales answers to the question")
    record Answer(
            @NotBlank @Size(max = 2000) @OneLine @Schema(examples = "We have sent you an offer.")
            String answer) {}

    /** An enquiry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SalesEnquiry", description = "A question to sales")
    record Full(
            UUID id,
            @Schema(examples = "SE-1001") String reference,
            @Schema(examples = "CSP-100234") String partnerId,

            @Schema(examples = "Nordwind Cloud GmbH", description = "Legal name; absent while it is not known")
            @Nullable String partnerName,

            @Schema(examples = "sd-wan") String service,
            String question,
            EnquiryStatus status,

            @Schema(examples = "Sales EMEA", description = "Absent until it is assigned") @Nullable String assignee,

            @Schema(examples = "We have sent you an offer.", description = "Absent until it is answered") @Nullable String answer,

            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000000",
                    description = "The won deal that led to it; absent for a question of its own")
            @Nullable UUID opportunityId,

            Instant takenAt,
            List<NextAction> allowedActions) {

        static Full of(SalesEnquiry enquiry, Caller caller) {
            return new Full(
                    enquiry.id(),
                    enquiry.reference(),
                    enquiry.partnerId(),
                    enquiry.partnerName().orElse(null),
                    enquiry.service(),
                    enquiry.question(),
                    enquiry.status(),
                    enquiry.assignee().orElse(null),
                    enquiry.answer().orElse(null),
                    enquiry.opportunityId().orElse(null),
                    enquiry.takenAt(),
                    EnquiryLifeCycle.TABLE.allowedActions(enquiry, caller));
        }
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.PIPELINE)
    @APIResponseSchema(value = Full.class, responseCode = "201")
    @Operation(
            operationId = "askSales",
            summary = "Ask sales about a service",
            description =
                    "For services that Navigator cannot provision; for the others a contract opens the tile, and a free one"
                            + " needs nothing but its activation.")
    public Uni<RestResponse<Full>> ask(@Valid @NotNull Form form) {
        Caller who = caller.get();
        return take.take(who, form.service(), form.question())
                .map(enquiry -> Responses.created(
                        "/sales-enquiries/" + enquiry.id(), Full.of(enquiry, who), enquiry.version()));
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listEnquiries",
            summary = "Sales enquiries, oldest first",
            description = "A CSP sees its own, VMware sees all. Filters: status, service, partnerId, changedSince; q"
                    + " searches in the reference and the question; sort by takenAt or changedAt.")
    public Uni<RestResponse<Page<Full>>> list(@Valid @BeanParam EnquiryQuery query, UriInfo uri) {
        Caller who = caller.get();
        return enquiries
                .list(who, query.filter(), query)
                .map(found -> Responses.page(found.map(each -> Full.of(each, who)), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "sales-enquiry", csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(operationId = "readEnquiry", summary = "One sales enquiry", description = "With its state and answer.")
    public Uni<RestResponse<Full>> read(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return enquiries.get(who, id).map(enquiry -> tagged(enquiry, who));
    }

    @POST
    @Path("/{id}/assignment")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "sales-enquiry", vmware = ANY)
    @RequiresDuty(Duty.ANSWER_ENQUIRIES)
    @Operation(
            operationId = "assignEnquiry",
            summary = "Assign an enquiry",
            description = "Somebody looks after it from now on; it can be handed on until it is answered.")
    public Uni<RestResponse<Full>> assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the enquiry as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull Assignment to) {
        Caller who = caller.get();
        return handle.assign(who, id, ifMatch, to.assignee()).map(enquiry -> tagged(enquiry, who));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "sales-enquiry", vmware = ANY)
    @RequiresDuty(Duty.ANSWER_ENQUIRIES)
    @Operation(operationId = "answerEnquiry", summary = "Answer an enquiry", description = "Once it is assigned, once.")
    public Uni<RestResponse<Full>> answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the enquiry as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull Answer text) {
        Caller who = caller.get();
        return handle.answer(who, id, ifMatch, text.answer()).map(enquiry -> tagged(enquiry, who));
    }

    @GET
    @Path("/{id}/history")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.VMWARE})
    @AccessPolicy(object = "sales-enquiry", csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readEnquiryHistory",
            summary = "Who changed the enquiry, when and how",
            description = "Each change with its author, oldest first.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return enquiries
                .get(caller.get(), id)
                .chain(enquiry -> audit.of("enquiry", enquiry.id(), page))
                .map(found -> Responses.page(found, uri));
    }

    private static RestResponse<Full> tagged(SalesEnquiry enquiry, Caller who) {
        return Responses.tagged(Full.of(enquiry, who), enquiry.version());
    }
}
