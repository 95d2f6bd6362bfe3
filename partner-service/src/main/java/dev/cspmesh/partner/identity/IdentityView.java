package dev.cspmesh.partner.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's identity over HTTP. */
@Schema(name = "Identity", description = "Whether a person of a party can sign in")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IdentityView(
        @Schema(examples = "mara.lindt@nordwind.example") String email,
        @Schema(examples = "Mara") String firstName,
        @Schema(examples = "Lindt") String lastName,

        @Schema(examples = "CSP-100234", description = "For whom the person acts")
        String party,

        IdentityStatus status,

        @Schema(
                examples = "the address belongs to a person of another party",
                description = "Why the last try failed; absent unless it did")
        @Nullable String failure) {

    static IdentityView of(PersonIdentity identity) {
        return new IdentityView(
                identity.email(),
                identity.firstName(),
                identity.lastName(),
                identity.party(),
                identity.status(),
                identity.failure().orElse(null));
    }
}
