package dev.cspmesh.partner.application.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.ApplicationStatus;
import dev.cspmesh.partner.application.Company;
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
            @Nullable String legalName,
            @Nullable String legalId,
            @Nullable String country,
            @Nullable String website,
            @Nullable String address,
            OwnContact primaryContact,
            @Nullable Instant submittedAt,
            @Nullable LocalDate decisionDueOn,

            @Schema(description = "What VMware wants to know") @Nullable String question,

            @Schema(description = "What you answered") @Nullable String answer,

            @Schema(description = "Why it was rejected") @Nullable String reason,

            List<NextAction> allowedActions) {

        /**
         * An application for its applicant.
         *
         * @param actions what the applicant may do now
         */
        static Own of(Application application, List<NextAction> actions) {
            Company company = application.company();
            return new Own(
                    application.id(),
                    application.status(),
                    given(company.legalName()),
                    given(company.legalId()),
                    given(company.country()),
                    given(company.website()),
                    given(company.address()),
                    OwnContact.of(application.contact()),
                    application.submittedAt().orElse(null),
                    application.decisionDueOn().orElse(null),
                    application.question().orElse(null),
                    application.answer().orElse(null),
                    application.reason().orElse(null),
                    actions);
        }
    }

    /** The contact of the form, as far as it is filled in. */
    @Schema(name = "OwnContact", description = "Who answers for the company, as far as the form is filled in")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnContact(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone) {

        static OwnContact of(Contact contact) {
            return new OwnContact(
                    given(contact.firstName()), given(contact.lastName()), given(contact.email()), contact.phone());
        }
    }

    /** What a draft leaves out is absent. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
