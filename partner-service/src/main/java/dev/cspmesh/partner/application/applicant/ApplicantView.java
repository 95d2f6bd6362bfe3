package dev.cspmesh.partner.application.applicant;

import dev.cspmesh.partner.application.ApplicationStatus;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Company;
import dev.cspmesh.partner.application.applicant.DraftApplication;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.person.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an application looks to its applicant over HTTP. */
final class ApplicantView {

    private ApplicantView() {}

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

            List<NextAction> allowedActions) {

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

        private static List<NextAction> actions(Application application) {
            String self = "/applications/" + application.id();
            NextAction withdraw = new NextAction("withdrawApplication", "POST", self + "/withdrawal");
            return switch (application.status()) {
                case DRAFT ->
                    List.of(
                            new NextAction("editDraft", "PUT", self + "/draft"),
                            new NextAction("submitDraft", "POST", self + "/submission"),
                            withdraw);
                case INFO_REQUESTED -> List.of(new NextAction("answerQuestion", "POST", self + "/answer"), withdraw);
                case SUBMITTED, UNDER_REVIEW -> List.of(withdraw);
                case APPROVED, REJECTED, WITHDRAWN -> List.of();
            };
        }
    }
}
