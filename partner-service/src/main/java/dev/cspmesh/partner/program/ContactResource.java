package dev.cspmesh.partner.program;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Step 1: anyone asks about the program, VMware reads and answers. */
@Path("/contact-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Program")
class ContactResource {

    private final CurrentCaller caller;
    private final ContactRequests requests;
    private final AskAboutProgram ask;
    private final AnswerContact answer;
    private final Audit audit;

    ContactResource(
            CurrentCaller caller, ContactRequests requests, AskAboutProgram ask, AnswerContact answer, Audit audit) {
        this.caller = caller;
        this.requests = requests;
        this.ask = ask;
        this.answer = answer;
        this.audit = audit;
    }

    /** What a question gets back, and what whoever has its address may read: nothing of the person, nothing of the text. */
    @Schema(name = "ContactReceipt", description = "The reference of a question and whether it is answered")
    record Receipt(
            @Schema(examples = "CR-1001", description = "Public number of the question")
            String reference,

            ContactStatus status,
            Instant createdAt) {

        static Receipt of(ContactRequest request) {
            return new Receipt(request.reference(), request.status(), request.createdAt());
        }
    }

    /** What VMware answers. */
    @Schema(name = "ContactAnswer", description = "The answer to a question about the program")
    record Answer(
            @NotBlank @Size(max = 4000) @Schema(examples = "The smallest level suits forty customers.")
            String answer) {}

    /** A question as VMware sees it. */
    @Schema(name = "ContactRequest", description = "A question about the program")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            UUID id,
            @Schema(examples = "CR-1001") String reference,
            String name,
            String email,
            String country,
            String message,
            ContactStatus status,

            @Schema(description = "Absent until it is answered") @Nullable String answer,

            Instant createdAt,
            List<NextAction> allowedActions) {

        static Full of(ContactRequest request, Caller caller) {
            return new Full(
                    request.id(),
                    request.reference(),
                    request.name(),
                    request.email(),
                    request.country(),
                    request.message(),
                    request.status(),
                    request.answer().orElse(null),
                    request.createdAt(),
                    ContactRequestLifeCycle.TABLE.allowedActions(request, caller));
        }
    }

    @POST
    @PermitAll
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @APIResponseSchema(value = Receipt.class, responseCode = "201")
    @Operation(
            operationId = "askAboutProgram",
            summary = "Ask a question about the program",
            description =
                    "Anybody may ask; the answer comes by e-mail to the address that is given. Location leads to a receipt.")
    public Uni<RestResponse<Receipt>> ask(@Valid @NotNull ContactForm form) {
        return ask.ask(form)
                .map(request -> Responses.created(
                        "/contact-requests/" + request.id() + "/receipt", Receipt.of(request), request.version()));
    }

    @GET
    @Path("/{id}/receipt")
    @PermitAll
    @WithSession
    @AccessPolicy(object = "contact-request", anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "readContactReceipt",
            summary = "Whether a question is answered",
            description = "For whoever asked it, who got the address with the receipt; tells nothing of the person.")
    public Uni<RestResponse<Receipt>> receipt(@PathParam("id") UUID id) {
        return requests.asked(id).map(request -> Responses.tagged(Receipt.of(request), request.version()));
    }

    @GET
    @WithSession
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listContactRequests",
            summary = "Questions about the program, oldest first",
            description =
                    "Filters: status, country, createdSince, changedSince; q searches in the reference, the name and"
                            + " the email; sort by reference, createdAt or changedAt.")
    public Uni<RestResponse<Page<Full>>> list(@Valid @BeanParam ContactQuery query, UriInfo uri) {
        Caller who = caller.get();
        return requests.list(who, query).map(found -> Responses.page(found.map(request -> Full.of(request, who)), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "contact-request", vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readContactRequest",
            summary = "One question about the program",
            description = "With its answer, if there is one.")
    public Uni<RestResponse<Full>> read(@PathParam("id") UUID id) {
        return requests.get(caller.get(), id)
                .map(request -> Responses.tagged(Full.of(request, caller.get()), request.version()));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "contact-request", vmware = ANY)
    @RequiresDuty(Duty.ANSWER_ENQUIRIES)
    @Operation(
            operationId = "answerContact",
            summary = "Answer a question; the mail goes to whoever asked",
            description = "The answer is final; a new question is a new request.")
    public Uni<RestResponse<Full>> answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the question as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull Answer text) {
        return answer.answer(caller.get(), id, ifMatch, text.answer())
                .map(request -> Responses.tagged(Full.of(request, caller.get()), request.version()));
    }

    @GET
    @Path("/{id}/history")
    @WithSession
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "contact-request", vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readContactHistory",
            summary = "Who asked and who answered, oldest first",
            description = "The question and its answer as they were recorded.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return requests.get(caller.get(), id)
                .chain(request -> audit.of("contact", request.id(), page))
                .map(found -> Responses.page(found, uri));
    }
}
