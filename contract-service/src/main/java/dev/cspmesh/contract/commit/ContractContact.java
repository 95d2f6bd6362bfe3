package dev.cspmesh.contract.commit;

import dev.cspmesh.kit.text.MailAddress;
import dev.cspmesh.kit.text.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a contract at the CSP. */
@Embeddable
@Schema(name = "ContractContact", description = "Who answers for the contract at the CSP")
public record ContractContact(
        @NotBlank @Size(max = 100) @PersonName @Column(name = "contact_first_name") @Schema(examples = "Mara")
        String firstName,

        @NotBlank @Size(max = 100) @PersonName @Column(name = "contact_last_name") @Schema(examples = "Lindt")
        String lastName,

        @NotNull @MailAddress
        @Size(max = 254) @Column(name = "contact_email")
        @Schema(examples = "mara.lindt@nordwind.example")
        String email,

        @NotNull @Size(max = 40) @Pattern(regexp = "^[0-9 +()/-]{3,40}$")
        @Column(name = "contact_phone")
        @Schema(examples = "+49 30 000000")
        String phone) {

    /** As events name the person, without the phone. */
    record Told(String firstName, String lastName, String email) {}

    Told told() {
        return new Told(firstName, lastName, email);
    }
}
