package dev.cspmesh.partner.application.review;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.text.CountryCode;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.ApplicationStatus;
import dev.cspmesh.partner.application.Applications;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Step 2: join the program. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications", description = "Step 2: join the program")
class ApplicationResource {

    private final CurrentCaller caller;
    private final Applications applications;
    private final ReviewApplication review;
    private final ApproveApplication approve;
    private final RejectApplication reject;
    private final Audit audit;
    private final Clock clock;

    ApplicationResource(
            CurrentCaller caller,
            Applications applications,
            ReviewApplication review,
            ApproveApplication approve,
            RejectApplication reject,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.applications = applications;
        this.review = review;
        this.approve = approve;
        this.reject = reject;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @WithSession
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listApplications",
            summary = "Applications, oldest first",
            description =
                    "Filters: status, country, overdue, changedSince; q searches in legalName, legalId and partnerId;"
                            + " sort by legalName, submittedAt, changedAt or decisionDueOn.")
    public Uni<RestResponse<Page<ApplicationView.Full>>> list(
            @QueryParam("status")
                    @Separator(",")
                    @Parameter(description = "Only those in one of these states, separated by commas")
                    List<ApplicationStatus> status,
            @QueryParam("country")
                    @CountryCode
                    @Parameter(description = "Only companies of this country; ISO 3166-1 alpha-2")
                    @Nullable String country,
            @QueryParam("overdue")
                    @DefaultValue("false")
                    @Parameter(description = "Only those whose decision is overdue")
                    boolean overdue,
            @QueryParam("changedSince")
                    @Parameter(description = "Only those that changed at this moment or later")
                    @Nullable Instant changedSince,
            @Valid @BeanParam ListRequest page,
            UriInfo uri) {
        Caller who = caller.get();
        var wanted = new Applications.Wanted(
                status, Optional.ofNullable(country), overdue, Optional.ofNullable(changedSince));
        return applications
                .list(who, wanted, page)
                .map(found -> Responses.page(found.map(each -> ApplicationView.Full.of(each, who, clock)), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "application", vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readApplication",
            summary = "One application and what may be done with it",
            description = "With the actions that can be taken now and the day by which it has to be decided.")
    public Uni<RestResponse<ApplicationView.Full>> read(@PathParam("id") UUID id) {
        return applications.get(caller.get(), id).map(this::tagged);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "application", vmware = ANY)
    @RequiresDuty(Duty.REVIEW_APPLICATIONS)
    @Operation(
            operationId = "reviewApplication",
            summary = "Take an application up",
            description = "Says that somebody looks at it; the day of the decision stays.")
    public Uni<RestResponse<ApplicationView.Full>> review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the application as you read it")
                    @Nullable String ifMatch) {
        return review.review(caller.get(), id, ifMatch).map(this::tagged);
    }

    @POST
    @Path("/{id}/information-request")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "application", vmware = ANY)
    @RequiresDuty(Duty.REVIEW_APPLICATIONS)
    @Operation(
            operationId = "askApplicant",
            summary = "Ask the applicant something",
            description = "The applicant gets an e-mail; the clock goes on. The answer leads back to the review.")
    public Uni<RestResponse<ApplicationView.Full>> ask(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the application as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull ApplicationView.Question question) {
        return review.ask(caller.get(), id, ifMatch, question.text()).map(this::tagged);
    }

    @GET
    @Path("/{id}/history")
    @WithSession
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "application", vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readApplicationHistory",
            summary = "Who did what with the application, when and why",
            description = "The steps of the application, oldest first, each with the person and the reason.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return applications
                .get(caller.get(), id)
                .chain(application -> audit.of("application", application.id(), page))
                .map(found -> Responses.page(found, uri));
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "application", vmware = ANY)
    @RequiresDuty(Duty.REVIEW_APPLICATIONS)
    @Operation(
            operationId = "approveApplication",
            summary = "Approve: the company becomes a partner",
            description = "Gives the partner ID, once. The primary contact then gets a user, a set-password mail and a"
                    + " welcome mail.")
    public Uni<RestResponse<ApplicationView.Full>> approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the application as you read it")
                    @Nullable String ifMatch) {
        return approve.approve(caller.get(), id, ifMatch).map(this::tagged);
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "application", vmware = ANY)
    @RequiresDuty(Duty.REVIEW_APPLICATIONS)
    @Operation(
            operationId = "rejectApplication",
            summary = "Reject, with a reason",
            description = "The applicant gets the reason by e-mail and may apply again.")
    public Uni<RestResponse<ApplicationView.Full>> reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the application as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull ApplicationView.Reason reason) {
        return reject.reject(caller.get(), id, ifMatch, reason.reason()).map(this::tagged);
    }

    private RestResponse<ApplicationView.Full> tagged(Application application) {
        return Responses.tagged(ApplicationView.Full.of(application, caller.get(), clock), application.version());
    }
}
