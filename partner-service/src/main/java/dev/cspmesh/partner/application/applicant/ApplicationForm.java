package dev.cspmesh.partner.application.applicant;

import dev.cspmesh.kit.identity.NamesAddress;
import dev.cspmesh.kit.text.CountryCode;
import dev.cspmesh.kit.text.MailAddress;
import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.kit.text.PersonName;
import dev.cspmesh.kit.text.WebUrl;
import dev.cspmesh.partner.application.Company;
import dev.cspmesh.partner.person.Contact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What applicants send over HTTP. */
final class ApplicationForm {

    /** As registers write their numbers; at least one letter or digit, since the rest is not compared. */
    private static final String LEGAL_ID = "^[ ./-]*[A-Za-z0-9][A-Za-z0-9 ./-]*$";

    private ApplicationForm() {}

    /** The application form. */
    @Schema(name = "ApplicationForm", description = "The application form of the program")
    record Whole(
            @NotBlank @OneLine @Size(max = 200) @Schema(examples = "Nordwind Cloud GmbH")
            String legalName,

            @NotBlank @Size(min = 3, max = 40) @Pattern(regexp = LEGAL_ID) @Schema(examples = "HRB 123456", description = "Registration number in the country")
            String legalId,

            @NotNull @CountryCode @Schema(pattern = "^[A-Z]{2}$", examples = "DE", description = "ISO 3166-1 alpha-2")
            String country,

            @WebUrl @Size(max = 200) @Schema(examples = "https://nordwind.example") @Nullable
            String website,

            @OneLine
            @Size(max = 300) @Schema(examples = "Hafenstr. 1, 20457 Hamburg", description = "As contracts name it")
            @Nullable String address,

            @NotNull @Valid Contact primaryContact)
            implements NamesAddress {

        @Override
        public String email() {
            return Contact.addressOf(primaryContact);
        }

        Company company() {
            return new Company(legalName.strip(), legalId.strip(), country, website, given(address));
        }
    }

    /** A form that may miss anything yet. */
    @Schema(name = "ApplicationDraft", description = "The application form; what is left out can follow later")
    record Draft(
            @OneLine @Size(max = 200) @Schema(examples = "Nordwind Cloud GmbH") @Nullable String legalName,

            @Size(min = 3, max = 40) @Pattern(regexp = LEGAL_ID) @Schema(examples = "HRB 123456", description = "Registration number in the country")
            @Nullable String legalId,

            @CountryCode @Schema(pattern = "^[A-Z]{2}$", examples = "DE", description = "ISO 3166-1 alpha-2") @Nullable String country,

            @WebUrl @Size(max = 200) @Schema(examples = "https://nordwind.example") @Nullable
            String website,

            @OneLine
            @Size(max = 300) @Schema(examples = "Hafenstr. 1, 20457 Hamburg", description = "As contracts name it")
            @Nullable String address,

            @Valid @Nullable DraftContact primaryContact) {

        Company company() {
            return new Company(text(legalName), text(legalId), text(country), website, given(address));
        }

        Contact contact() {
            return primaryContact == null ? new Contact("", "", "", "") : primaryContact.contact();
        }
    }

    /** A contact that may miss anything yet. */
    @Schema(name = "DraftContact", description = "Who answers for the company; what is left out can follow later")
    record DraftContact(
            @PersonName @Size(max = 100) @Schema(examples = "Mara") @Nullable String firstName,

            @PersonName @Size(max = 100) @Schema(examples = "Lindt") @Nullable String lastName,

            @MailAddress @Size(max = 254) @Schema(examples = "mara.lindt@nordwind.example") @Nullable String email,

            @OneLine @Size(max = 40) @Schema(examples = "+49 30 000000") @Nullable String phone) {

        Contact contact() {
            return new Contact(text(firstName), text(lastName), text(email), text(phone));
        }
    }

    private static @Nullable String given(@Nullable String address) {
        return address == null || address.isBlank() ? null : address.strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** What the applicant answers to VMware's question. */
    @Schema(name = "ApplicationAnswer", description = "The answer to VMware's question")
    record Answer(
            @NotBlank @Size(max = 4000) @Schema(examples = "The register of the district court of Berlin.")
            String text) {}
}
