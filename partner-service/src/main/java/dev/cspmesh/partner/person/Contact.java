package dev.cspmesh.partner.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.identity.NamesAddress;
import dev.cspmesh.kit.text.MailAddress;
import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.kit.text.PersonName;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person who answers for a company; a partner's primary contact becomes its default administrator. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A person who answers for a company")
public record Contact(
        @NotBlank @PersonName @Size(max = 100) @Schema(examples = "Mara")
        String firstName,

        @NotBlank @PersonName @Size(max = 100) @Schema(examples = "Lindt")
        String lastName,

        @NotBlank @MailAddress @Size(max = 254) @Schema(examples = "mara.lindt@nordwind.example")
        String email,

        @OneLine @Size(max = 40) @Schema(examples = "+49 30 000000") @Nullable String phone)
        implements NamesAddress {

    public Contact {
        email = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        phone = phone == null || phone.isBlank() ? null : phone;
    }

    /** The address of a body's contact; a blank one where the body has no contact, which is refused afterwards. */
    public static String addressOf(@Nullable Contact contact) {
        return contact == null ? "" : contact.email();
    }
}
