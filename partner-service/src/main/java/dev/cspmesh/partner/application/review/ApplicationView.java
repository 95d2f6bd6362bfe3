package dev.cspmesh.partner.application.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.ApplicationLifeCycle;
import dev.cspmesh.partner.application.ApplicationRules;
import dev.cspmesh.partner.application.ApplicationStatus;
import dev.cspmesh.partner.application.Company;
import dev.cspmesh.partner.person.Contact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How applications look to VMware over HTTP. */
final class ApplicationView {

    private ApplicationView() {}

    /** What VMware sees. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Application", description = "An application as VMware sees it")
    record Full(
            UUID id,
            String legalName,
            String legalId,
            String country,
            @Nullable String website,
            @Nullable String address,
            Contact primaryContact,
            ApplicationStatus status,
            @Nullable Instant submittedAt,
            @Nullable LocalDate decisionDueOn,
            boolean overdue,

            @Schema(description = "What you asked last") @Nullable String question,

            @Schema(description = "What the applicant answered") @Nullable String answer,

            @Schema(description = "Why it was rejected") @Nullable String reason,

            @Schema(examples = "CSP-100234", description = "Given by approval, absent before") @Nullable String partnerId,

            List<NextAction> allowedActions) {

        static Full of(Application application, Caller caller, Clock clock) {
            Company company = application.company();
            return new Full(
                    application.id(),
                    company.legalName(),
                    company.legalId(),
                    company.country(),
                    company.website(),
                    company.address(),
                    application.contact(),
                    application.status(),
                    application.submittedAt().orElse(null),
                    application.decisionDueOn().orElse(null),
                    ApplicationRules.isOverdue(application, clock),
                    application.question().orElse(null),
                    application.answer().orElse(null),
                    application.reason().orElse(null),
                    application.partnerId().orElse(null),
                    ApplicationLifeCycle.TABLE.allowedActions(application, caller));
        }
    }

    /** Why VMware says no. */
    @Schema(name = "ApplicationRejection", description = "Why the application is rejected")
    record Reason(
            @NotBlank @Size(max = 1000) @Schema(examples = "The registration number is not known to the register.")
            String reason) {}

    /** What VMware asks the applicant. */
    @Schema(name = "ApplicationQuestion", description = "A question to the applicant")
    record Question(
            @NotBlank @Size(max = 4000) @Schema(examples = "Please name the register that keeps your number.")
            String text) {}
}
