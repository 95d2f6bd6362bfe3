package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.text.MailAddress;
import dev.cspmesh.kit.text.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The person at the customer who gets a user. */
@Embeddable
@Schema(name = "CustomerContact", description = "The person at the customer who gets a user")
public record Contact(
        @Column(name = "contact_first_name") @NotBlank @PersonName @Size(max = 100) @Schema(examples = "Ada")
        String firstName,

        @Column(name = "contact_last_name") @NotBlank @PersonName @Size(max = 100) @Schema(examples = "Berg")
        String lastName,

        @Column(name = "contact_email")
        @NotBlank @MailAddress
        @Size(max = 254) @Schema(examples = "ada.berg@hafen.example")
        String email) {

    public Contact {
        email = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    /** The address of a body's contact; a blank one where the body has no contact, which is refused afterwards. */
    public static String addressOf(@Nullable Contact contact) {
        return contact == null ? "" : contact.email();
    }
}
