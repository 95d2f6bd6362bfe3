package dev.cspmesh.partner.training;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.partner.profile.Partners;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 4: completions and eligibility of a partner. */
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training", description = "Step 4: complete training")
class TrainingResource {

    private final CurrentCaller caller;
    private final Partners partners;
    private final Completions completions;
    private final RecordCompletion record;
    private final CheckEligibility eligibility;

    TrainingResource(
            CurrentCaller caller,
            Partners partners,
            Completions completions,
            RecordCompletion record,
            CheckEligibility eligibility) {
        this.caller = caller;
        this.partners = partners;
        this.completions = completions;
        this.record = record;
        this.eligibility = eligibility;
    }

    @POST
    @Path("/{partnerId}/completions")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "partner", vmware = ANY)
    @RequiresDuty(Duty.TRAINING)
    @APIResponseSchema(value = TrainingView.Recorded.class, responseCode = "201")
    @Operation(
            operationId = "recordCompletion",
            summary = "Record a completed course of a partner",
            description =
                    "VMware records what the training provider reports; it opens the services that need the course.")
    public Uni<RestResponse<TrainingView.Recorded>> record(
            @PathParam("partnerId") @Size(max = 20) String partnerId, @Valid @NotNull TrainingView.Form form) {
        return record.record(caller.get(), partnerId, form.course(), form.seen())
                .map(completion -> Responses.created(
                        "/partners/" + partnerId + "/completions", TrainingView.Recorded.of(completion), 0));
    }

    @GET
    @Path("/{partnerId}/completions")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "partner", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listCompletions",
            summary = "Completed courses of a partner",
            description = "Filters: course, validOn; q searches in the course and the person; sort by completedOn or"
                    + " expiresOn.")
    public Uni<RestResponse<Page<TrainingView.Recorded>>> completions(
            @PathParam("partnerId") @Size(max = 20) String partnerId,
            @QueryParam("course") @Size(max = 40) @Parameter(description = "Only completions of this course") @Nullable String course,
            @QueryParam("validOn") @Parameter(description = "Only those that have not expired on this day") @Nullable LocalDate validOn,
            @Valid @BeanParam ListRequest page,
            UriInfo uri) {
        Caller who = caller.get();
        return partners.get(who, partnerId)
                .chain(partner -> completions.of(
                        who, partner.partnerId(), Optional.ofNullable(course), Optional.ofNullable(validOn), page))
                .map(found -> Responses.page(found.map(TrainingView.Recorded::of), uri));
    }

    @GET
    @Path("/{partnerId}/eligibility")
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE, Scopes.SERVICE})
    @AccessPolicy(object = "partner", csp = OWN, aggregator = OWN, vmware = ANY, service = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readEligibility",
            summary = "May this partner transact this service now?",
            description =
                    "Answers yes, or every condition that is missing with the step and course that would meet it.")
    public Uni<Eligibility> eligibility(
            @PathParam("partnerId") @Size(max = 20) String partnerId,
            @QueryParam("service")
                    @NotBlank @Size(max = 60) @Parameter(description = "Code of the service", example = "vmc-aws")
                    String service) {
        return eligibility.ask(caller.get(), partnerId, service);
    }
}
