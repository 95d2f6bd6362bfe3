package dev.cspmesh.contract.commit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signed, countersigned or approved which document, in the order in which they did. */
public record Signatures(List<Signature> all) {

    public static final Signatures NONE = new Signatures(List.of());

    public Signatures {
        all = List.copyOf(all);
    }

    /**
     * One signature.
     *
     * @param name of the person as the token gave it then
     * @param documentSha256 of the bytes that were shown
     */
    @Schema(name = "Signature", description = "Who signed which document, and when")
    public record Signature(
            @Schema(examples = "CSP_SAAS", description = "For whom: the provider, the aggregator or VMware")
            Participant role,

            @Schema(examples = "CSP-100234") String party,

            @Schema(examples = "5f1f8d2e", description = "Subject of the person's token")
            String person,

            @Schema(examples = "Mara Lindt", description = "The person's name at that time")
            String name,

            @Schema(examples = "2024-03-02T09:00:00Z") Instant signedAt,

            @Schema(
                    examples = "5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
                    description = "SHA-256 of the document; its ETag when it is read")
            String documentSha256) {}

    /**
     * Somebody who puts a name under a document.
     *
     * @param document its SHA-256
     */
    public record Signer(Caller caller, String name, String document) {}

    /** These and one more. */
    public Signatures with(Signer signer, Instant at) {
        List<Signature> more = new ArrayList<>(all);
        Caller caller = signer.caller();
        more.add(new Signature(
                caller.participant(), caller.party(), caller.person(), signer.name(), at, signer.document()));
        return new Signatures(more);
    }

    /** The document that was signed; empty while nobody has. */
    @JsonIgnore
    public Optional<String> document() {
        return all.stream().map(Signature::documentSha256).findFirst();
    }

    /** Signatures as they stand in their column. */
    @Converter
    public static final class Text extends JsonText<Signatures> {

        public Text() {
            super(Signatures.class);
        }
    }
}
