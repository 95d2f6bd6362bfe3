package dev.cspmesh.partner.application;

import dev.cspmesh.kit.problem.Rejection.Step;
import dev.cspmesh.partner.partner.Contact;
import jakarta.validation.Valid;
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

    /** What the applicant gets back. */
    @Schema(name = "ApplicationReceipt", description = "What the applicant gets back")
    record Receipt(UUID id, ApplicationStatus status, Instant submittedAt, LocalDate decisionDueOn) {

        static Receipt of(Application application) {
            return new Receipt(
                    application.id(), application.status(), application.submittedAt(), application.decisionDueOn());
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
            Instant submittedAt,
            LocalDate decisionDueOn,
            boolean overdue,
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
                    application.submittedAt(),
                    application.decisionDueOn(),
                    application.isOverdue(clock),
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
                            new Step("rejectApplication", "POST", self + "/rejection"));
                case APPROVED, REJECTED -> List.of();
            };
        }
    }
}
