package dev.cspmesh.partner.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.problem.Rejection.Step;
import dev.cspmesh.partner.partner.Contact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How applications look over HTTP. */
final class ApplicationView {

    private ApplicationView() {}

    /** The application form. */
    @Schema(name = "ApplicationForm", description = "The application form of the program")
    record Form(
            @NotBlank @Size(max = 200) @Schema(examples = "Nordwind Cloud GmbH")
            String legalName,

            @NotBlank @Pattern(regexp = "^[A-Za-z0-9 ./-]{3,40}$") @Schema(examples = "HRB 123456", description = "Registration number in the country")
            String legalId,

            @NotNull @Pattern(regexp = "^[A-Z]{2}$") @Schema(examples = "DE", description = "ISO 3166-1 alpha-2")
            String country,

            @Size(max = 200) @Schema(examples = "https://nordwind.example")
            String website,

            @NotNull @Valid Contact primaryContact) {

        Company company() {
            return new Company(legalName.strip(), legalId.strip(), country, website == null ? "" : website);
        }
    }

    /** Why VMware says no. */
    @Schema(name = "ApplicationRejection", description = "Why the application is rejected")
    record Reason(
            @NotBlank @Size(max = 1000) @Schema(examples = "The registration number is not known to the register.")
            String reason) {}

    /** A form that may miss anything yet. */
    @Schema(name = "ApplicationDraft", description = "The application form; what is left out can follow later")
    record Draft(
            @Size(max = 200) @Schema(examples = "Nordwind Cloud GmbH") @Nullable String legalName,

            @Pattern(regexp = "^[A-Za-z0-9 ./-]{3,40}$") @Schema(examples = "HRB 123456", description = "Registration number in the country")
            @Nullable String legalId,

            @Pattern(regexp = "^[A-Z]{2}$") @Schema(examples = "DE", description = "ISO 3166-1 alpha-2") @Nullable String country,

            @Size(max = 200) @Schema(examples = "https://nordwind.example") @Nullable
            String website,

            @Valid @Nullable DraftContact primaryContact) {

        Company company() {
            return new Company(text(legalName), text(legalId), text(country), text(website));
        }

        Contact contact() {
            return primaryContact == null ? new Contact("", "", "", "") : primaryContact.contact();
        }
    }

    /** A contact that may miss anything yet. */
    @Schema(name = "DraftContact", description = "Who answers for the company; what is left out can follow later")
    record DraftContact(
            @Size(max = 100) @Schema(examples = "Mara") @Nullable String firstName,

            @Size(max = 100) @Schema(examples = "Lindt") @Nullable String lastName,

            @Email @Size(max = 254) @Schema(examples = "mara.lindt@nordwind.example") @Nullable String email,

            @Size(max = 40) @Schema(examples = "+49 30 000000") @Nullable String phone) {

        Contact contact() {
            return new Contact(text(firstName), text(lastName), text(email), text(phone));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** What VMware asks, or what the applicant answers. */
    @Schema(name = "ApplicationMessage", description = "A question or its answer")
    record Message(
            @NotBlank @Size(max = 4000) @Schema(examples = "Please name the register that keeps your number.")
            String text) {}

    /** What the applicant gets back. */
    @Schema(name = "ApplicationReceipt", description = "What the applicant gets back")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Receipt(
            UUID id,
            ApplicationStatus status,
            @Nullable Instant submittedAt,
            @Nullable LocalDate decisionDueOn,

            @Schema(
                    examples = "7hPdvR0x6mVQ2J7m3o8mJq0eQxw2b8aV5tYk1cS9dLU",
                    description = "Opens this application to you; shown once, send it as Application-Key")
            String accessKey) {

        static Receipt of(DraftApplication.Opened opened) {
            Application application = opened.application();
            return new Receipt(
                    application.id(),
                    application.status(),
                    application.submittedAt().orElse(null),
                    application.decisionDueOn().orElse(null),
                    opened.key().text());
        }
    }

    /** What the applicant sees. */
    @Schema(name = "OwnApplication", description = "An application as its applicant sees it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Own(
            UUID id,
            ApplicationStatus status,
            String legalName,
            String legalId,
            String country,
            String website,
            Contact primaryContact,
            @Nullable Instant submittedAt,
            @Nullable LocalDate decisionDueOn,

            @Schema(description = "What VMware wants to know")
            String question,

            String answer,

            @Schema(description = "Why it was rejected; empty otherwise")
            String reason,

            List<Step> allowedActions) {

        static Own of(Application application) {
            Company company = application.company();
            return new Own(
                    application.id(),
                    application.status(),
                    company.legalName(),
                    company.legalId(),
                    company.country(),
                    company.website(),
                    application.contact(),
                    application.submittedAt().orElse(null),
                    application.decisionDueOn().orElse(null),
                    application.question(),
                    application.answer(),
                    application.reason(),
                    actions(application));
        }

        private static List<Step> actions(Application application) {
            String self = "/applications/" + application.id();
            Step withdraw = new Step("withdrawApplication", "POST", self + "/withdrawal");
            return switch (application.status()) {
                case DRAFT ->
                    List.of(
                            new Step("editDraft", "PUT", self + "/draft"),
                            new Step("submitDraft", "POST", self + "/submission"),
                            withdraw);
                case INFO_REQUESTED -> List.of(new Step("answerQuestion", "POST", self + "/answer"), withdraw);
                case SUBMITTED, UNDER_REVIEW -> List.of(withdraw);
                case APPROVED, REJECTED, WITHDRAWN -> List.of();
            };
        }
    }

    /** What VMware sees. */
    @Schema(name = "Application", description = "An application as VMware sees it")
    record Full(
            UUID id,
            String legalName,
            String legalId,
            String country,
            String website,
            Contact primaryContact,
            ApplicationStatus status,
            @Nullable Instant submittedAt,
            @Nullable LocalDate decisionDueOn,
            boolean overdue,
            @Schema(description = "What you asked last") String question,

            @Schema(description = "What the applicant answered")
            String answer,

            String reason,

            @Schema(examples = "CSP-100234", description = "Given by approval, empty before")
            String partnerId,

            List<Step> allowedActions) {

        static Full of(Application application, Clock clock) {
            Company company = application.company();
            return new Full(
                    application.id(),
                    company.legalName(),
                    company.legalId(),
                    company.country(),
                    company.website(),
                    application.contact(),
                    application.status(),
                    application.submittedAt().orElse(null),
                    application.decisionDueOn().orElse(null),
                    application.isOverdue(clock),
                    application.question(),
                    application.answer(),
                    application.reason(),
                    application.partnerId().orElse(""),
                    actions(application));
        }

        private static List<Step> actions(Application application) {
            String self = "/applications/" + application.id();
            return switch (application.status()) {
                case SUBMITTED -> List.of(new Step("reviewApplication", "POST", self + "/review"));
                case UNDER_REVIEW ->
                    List.of(
                            new Step("approveApplication", "POST", self + "/approval"),
                            new Step("rejectApplication", "POST", self + "/rejection"),
                            new Step("askApplicant", "POST", self + "/information-request"));
                case DRAFT, INFO_REQUESTED, APPROVED, REJECTED, WITHDRAWN -> List.of();
            };
        }
    }
}
