package dev.cspmesh.partner.program;

import dev.cspmesh.kit.text.CountryCode;
import dev.cspmesh.kit.text.MailAddress;
import dev.cspmesh.kit.text.PersonName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who wants to be called back fills in. */
@Schema(name = "ContactForm", description = "A question about the program")
record ContactForm(
        @NotBlank @PersonName @Size(max = 200) @Schema(examples = "Mara Lindt")
        String name,

        @NotBlank @MailAddress @Size(max = 254) @Schema(examples = "mara.lindt@nordwind.example")
        String email,

        @NotNull @CountryCode @Schema(pattern = "^[A-Z]{2}$", examples = "DE")
        String country,

        @NotBlank @Size(max = 4000) @Schema(examples = "Which level suits forty customers?")
        String message) {}
