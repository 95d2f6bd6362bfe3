package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How terms of service look over HTTP. */
@Schema(name = "TermsOfService", description = "A provider's own terms of service")
record TermsView(
        UUID id,
        @Schema(examples = "CSP-100234") String partnerId,

        @Schema(examples = "Terms of service of Nordwind Cloud")
        String title,

        @Size(max = LONGEST_TEXT) @Schema(examples = "1. Nordwind Cloud operates the services …")
        String text,

        TermsStatus status,

        @Schema(examples = "1", description = "Counts the provider's publications; missing in a draft")
        Optional<Integer> version,

        @Schema(
                examples = "5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
                description = "SHA-256 of title, a line feed and text in UTF-8; missing in a draft")
        Optional<String> sha256,

        @Schema(description = "Missing in a draft") Optional<Instant> publishedAt,

        @Schema(description = "When it was made or last moved on")
        Instant changedAt,

        List<NextAction> allowedActions) {

    private static final int LONGEST_TEXT = 100_000;

    /** What a provider writes. */
    @Schema(name = "TermsOfServiceForm", description = "Title and text of terms of service")
    record Form(
            @NotBlank @OneLine @Size(max = 200) @Schema(examples = "Terms of service of Nordwind Cloud")
            String title,

            @NotBlank @Size(max = LONGEST_TEXT) @Schema(examples = "1. Nordwind Cloud operates the services …")
            String text) {}

    /** Who accepts at the customer. */
    @Schema(name = "TermsAcceptanceForm", description = "Who accepts at the customer")
    record AcceptanceForm(
            @NotBlank @OneLine @Size(max = 200) @Schema(examples = "Ada Berg")
            String person) {}

    /** What was accepted, by whom, when. */
    @Schema(name = "TermsAcceptance", description = "What was accepted, by whom, when")
    record Acceptance(
            UUID id,
            UUID termsId,
            UUID customerOrganizationId,
            @Schema(examples = "1") int version,

            @Schema(examples = "5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953")
            String sha256,

            @Schema(examples = "Ada Berg") String person,
            Instant acceptedAt) {

        static Acceptance of(TermsAcceptance acceptance) {
            return new Acceptance(
                    acceptance.id(),
                    acceptance.termsId(),
                    acceptance.customerOrganizationId(),
                    acceptance.versionNumber(),
                    acceptance.sha256(),
                    acceptance.person(),
                    acceptance.acceptedAt());
        }
    }

    /** @param accepted whether the customer that calls has accepted them */
    static TermsView of(TermsOfService terms, Caller caller, boolean accepted) {
        return new TermsView(
                terms.id(),
                terms.partnerId(),
                terms.title(),
                terms.text(),
                terms.status(),
                terms.versionNumber(),
                terms.sha256(),
                terms.publishedAt(),
                terms.changedAt(),
                TermsLifeCycle.TABLE.allowedActions(
                        terms, caller, accepted ? Set.of(TermsLifeCycle.ACCEPT) : Set.of()));
    }
}
