package dev.cspmesh.partner.application.applicant;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.identity.AsksAddressOwner;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 2 for the applicant, who has no identity yet: the access key opens one application and nothing else. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
@PermitAll
class ApplicantResource {

    private static final String KEY = "Application-Key";
    private static final String EXAMPLE = "7hPdvR0x6mVQ2J7m3o8mJq0eQxw2b8aV5tYk1cS9dLU";
    private static final String WHAT = "The access key of the receipt; without it there is nothing to see";

    private final Applications applications;
    private final DraftApplication draft;
    private final SubmitApplication submit;
    private final AnswerOrWithdraw steps;
    private final ApplicantAddress address;
    private final ApplicantActions actions;
    private final Audit audit;

    ApplicantResource(
            Applications applications,
            DraftApplication draft,
            SubmitApplication submit,
            AnswerOrWithdraw steps,
            ApplicantAddress address,
            ApplicantActions actions,
            Audit audit) {
        this.applications = applications;
        this.draft = draft;
        this.submit = submit;
        this.steps = steps;
        this.address = address;
        this.actions = actions;
        this.audit = audit;
    }

    @POST
    @AsksAddressOwner
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @APIResponseSchema(value = ApplicantView.Receipt.class, responseCode = "201")
    @Operation(
            operationId = "submitApplication",
            summary = "Apply to join the program",
            description =
                    "Open to anyone. VMware decides within 10 calendar days of the applicant's country. The access key in the"
                            + " answer opens the application to you; it is shown once.")
    public Uni<RestResponse<ApplicantView.Receipt>> submit(@Valid @NotNull ApplicationForm.Whole form) {
        return submit.submit(form.company(), form.primaryContact())
                .map(opened -> Responses.created(
                        "/applications/" + opened.application().id() + "/applicant-view",
                        ApplicantView.Receipt.of(opened),
                        opened.application().version()));
    }

    @POST
    @Path("/drafts")
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @APIResponseSchema(value = ApplicantView.Receipt.class, responseCode = "201")
    @Operation(
            operationId = "draftApplication",
            summary = "Begin to fill in the form",
            description =
                    "Anything may be left out and follow later. The access key in the answer opens the draft to you.")
    public Uni<RestResponse<ApplicantView.Receipt>> draft(@Valid @NotNull ApplicationForm.Draft form) {
        return draft.draft(form.company(), form.contact())
                .map(opened -> Responses.created(
                        "/applications/" + opened.application().id() + "/applicant-view",
                        ApplicantView.Receipt.of(opened),
                        opened.application().version()));
    }

    @GET
    @Path("/{id}/applicant-view")
    @WithSession
    @AccessPolicy(object = "application", anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "readOwnApplication",
            summary = "Your application and what you may do with it",
            description = "With its state, what VMware wants to know, and by when it is decided.")
    public Uni<RestResponse<ApplicantView.Own>> read(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Size(max = 100) @Parameter(description = WHAT, example = EXAMPLE) @Nullable String key) {
        return applications.opened(id, key(key)).chain(this::shown);
    }

    @GET
    @Path("/{id}/applicant-view/history")
    @WithSession
    @AccessPolicy(object = "application", anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "readOwnApplicationHistory",
            summary = "Who did what with your application, when and why",
            description = "For the applicant, who shows the access key of the receipt.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Size(max = 100) @Parameter(description = WHAT, example = EXAMPLE) @Nullable String key,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        return applications
                .opened(id, key(key))
                .chain(application -> audit.of("application", application.id(), page))
                .map(found -> Responses.page(found, uri));
    }

    @PUT
    @Path("/{id}/draft")
    @AccessPolicy(object = "application", anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "editDraft",
            summary = "Go on filling in the form",
            description = "Possible until it is submitted; the whole form is replaced.")
    public Uni<RestResponse<ApplicantView.Own>> edit(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Size(max = 100) @Parameter(description = WHAT, example = EXAMPLE) @Nullable String key,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the draft as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull ApplicationForm.Draft form) {
        return draft.edit(id, key(key), ifMatch, form.company(), form.contact()).chain(this::shown);
    }

    @POST
    @Path("/{id}/submission")
    @AccessPolicy(object = "application", anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "submitDraft",
            summary = "Send the draft to VMware",
            description = "Refused while something is missing; everything that is missing is named at once.")
    public Uni<RestResponse<ApplicantView.Own>> submit(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Size(max = 100) @Parameter(description = WHAT, example = EXAMPLE) @Nullable String key,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the draft as you read it")
                    @Nullable String ifMatch) {
        return address.ask(id, key(key))
                .chain(() -> submit.submit(id, key(key), ifMatch))
                .chain(this::shown);
    }

    @POST
    @Path("/{id}/answer")
    @AccessPolicy(object = "application", anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer what VMware wants to know",
            description = "The review then goes on.")
    public Uni<RestResponse<ApplicantView.Own>> answer(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Size(max = 100) @Parameter(description = WHAT, example = EXAMPLE) @Nullable String key,
            @Valid @NotNull ApplicationForm.Answer answer) {
        return steps.answer(id, key(key), answer.text()).chain(this::shown);
    }

    @POST
    @Path("/{id}/withdrawal")
    @AccessPolicy(object = "application", anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "withdrawApplication",
            summary = "Take the application back",
            description = "Possible until it is decided.")
    public Uni<RestResponse<ApplicantView.Own>> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Size(max = 100) @Parameter(description = WHAT, example = EXAMPLE) @Nullable String key,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the application as you read it")
                    @Nullable String ifMatch) {
        return steps.withdraw(id, key(key), ifMatch).chain(this::shown);
    }

    private static OneTimeSecret key(@Nullable String sent) {
        return new OneTimeSecret(sent == null ? "" : sent);
    }

    private Uni<RestResponse<ApplicantView.Own>> shown(Application application) {
        return actions.of(application)
                .map(offered -> Responses.tagged(ApplicantView.Own.of(application, offered), application.version()));
    }
}
