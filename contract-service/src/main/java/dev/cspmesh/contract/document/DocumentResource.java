package dev.cspmesh.contract.document;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5: the contract to read and to sign. */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class DocumentResource {

    private static final String PAGE = "text/html;charset=UTF-8";

    private final CurrentCaller caller;
    private final Contracts contracts;
    private final ContractDocuments documents;

    DocumentResource(CurrentCaller caller, Contracts contracts, ContractDocuments documents) {
        this.caller = caller;
        this.contracts = contracts;
        this.documents = documents;
    }

    /** A document as JSON, for programs; a browser gets the page itself. */
    @Schema(name = "ContractDocument", description = "The contract or an amendment as a document, for good")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            @Schema(
                    examples = "1",
                    description = "1 is what was signed first; each amendment and each later signature adds one")
            int revision,

            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000005",
                    description = "The change request that it amends the contract by; absent for the contract itself")
            @Nullable UUID changeRequestId,

            @Schema(
                    examples = "5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
                    description = "Of the page's bytes")
            String sha256,

            @Schema(
                    examples = "5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
                    description = "Of the text without the signatures; the signatures name it")
            String textSha256,

            @Schema(description = "The page, in HTML; once all have agreed with the signatures under the text")
            String html) {

        public static View of(ContractDocument document) {
            return new View(
                    document.revision(),
                    document.changeRequest().orElse(null),
                    document.sha256(),
                    document.textSha256(),
                    document.html());
        }
    }

    @GET
    @Path("/{id}/document")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readContractDocument",
            summary = "The contract as a document",
            description =
                    "The same bytes each time; the ETag is their SHA-256. Who signs, countersigns or approves sends"
                            + " it as If-Match, and the signature names it. Once all have agreed, the signatures stand under the"
                            + " text. The newest revision that is agreed unless another one is named; of a draft, what would be"
                            + " signed now. A browser gets the page itself.")
    public Uni<RestResponse<View>> read(
            @PathParam("id") UUID id,
            @QueryParam("revision")
                    @Min(1) @Max(1000) @Parameter(description = "A revision, from 1 on", example = "1")
                    @Nullable Integer revision,
            @QueryParam("signatures")
                    @DefaultValue("true")
                    @Parameter(description = "False: only the text that was signed", example = "false")
                    boolean signatures) {
        return find(id, revision)
                .map(found -> signatures ? found : found.textOnly())
                .map(found -> tagged(View.of(found), found));
    }

    @GET
    @Path("/{id}/document")
    @Produces(PAGE)
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> page(
            @PathParam("id") UUID id,
            @QueryParam("revision") @Min(1) @Max(1000) @Parameter(example = "1") @Nullable Integer revision,
            @QueryParam("signatures") @DefaultValue("true") @Parameter(example = "false") boolean signatures) {
        return find(id, revision)
                .map(found -> signatures ? found : found.textOnly())
                .map(found -> tagged(found.html(), found));
    }

    private Uni<ContractDocument> find(UUID id, @Nullable Integer revision) {
        return contracts.get(caller.get(), id).chain(contract -> document(contract, Optional.ofNullable(revision)));
    }

    /** With the hash of its bytes as entity tag. */
    public static <T> RestResponse<T> tagged(T body, ContractDocument document) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, "\"" + document.sha256() + "\"")
                .build();
    }

    private Uni<ContractDocument> document(Contract contract, Optional<Integer> revision) {
        return revision.map(wanted -> documents.revision(contract, wanted)).orElseGet(() -> documents.newest(contract));
    }
}
