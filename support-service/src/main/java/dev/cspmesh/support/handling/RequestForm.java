package dev.cspmesh.support.handling;

import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.support.PlainText;
import dev.cspmesh.support.desk.Category;
import dev.cspmesh.support.note.NoteText;
import dev.cspmesh.support.note.NoteVisibility;
import dev.cspmesh.support.request.ContactMethod;
import dev.cspmesh.support.request.RequestContent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What comes in over HTTP about requests. */
final class RequestForm {

    private RequestForm() {}

    /** A new request. */
    @Schema(name = "SupportRequestForm", description = "What you ask, of whom and how urgent")
    record Open(
            @NotBlank @Size(max = 64) @Pattern(regexp = PlainText.CODE) @Schema(
                    examples = "vmc-aws",
                    description = "Code of a service, or partner-connect, commerce-portal, partner-navigator")
            String product,

            @NotNull @Schema(examples = "TECHNICAL", description = "What it is about")
            Category category,

            @Min(1) @Max(4) @Schema(examples = "3", description = "1 everything is down, 2 much is, 3 something is, 4 a question")
            int severity,

            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "SDDC stays in provisioning")
            String subject,

            @NotBlank @Size(max = 10_000) @Pattern(regexp = PlainText.LINES) @Schema(
                    examples = "Since 08:10 UTC the SDDC stays in provisioning.",
                    description = "What happened, since when, and what you tried")
            String description,

            @NotNull @Schema(examples = "EMAIL", description = "How you want to be reached")
            ContactMethod contactMethod,

            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000001",
                    description = "Reference of a recent search of yours; only severity 1 goes without")
            @Nullable UUID searchReference) {

        RequestContent content() {
            return new RequestContent(product, category, severity, subject.strip(), description.strip(), contactMethod);
        }

        Optional<UUID> search() {
            return Optional.ofNullable(searchReference);
        }
    }

    /** A request taken to VMware. */
    @Schema(name = "EscalationForm", description = "A customer's request in your own words, for VMware")
    record Escalate(
            @NotBlank @Size(max = 10_000) @Pattern(regexp = PlainText.LINES) @Schema(
                    examples = "Restarted the activation twice, same result.",
                    description = "What you have tried; stays inside your company")
            String workNote,

            @NotNull @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000002",
                    description = "Reference of a recent search of yours")
            UUID searchReference,

            @NotBlank @Size(max = 200) @OneLine
            @Schema(examples = "SDDC of a tenant stays in provisioning", description = "For VMware; names no customer")
            String subject,

            @NotBlank @Size(max = 10_000) @Pattern(regexp = PlainText.LINES) @Schema(
                    examples = "One of our tenants waits for an SDDC since 08:10 UTC.",
                    description = "For VMware; names no customer")
            String description) {

        EscalateRequest.Words words() {
            return new EscalateRequest.Words(workNote.strip(), searchReference, subject.strip(), description.strip());
        }
    }

    /** A request moved on. */
    @Schema(name = "TransitionForm", description = "What you tell the other side with it")
    record Transition(
            @Size(max = 10_000) @Pattern(regexp = PlainText.LINES) @Schema(
                    examples = "The region had no free hosts; it has now.",
                    description = "A public note that goes with it")
            @Nullable String note) {

        Optional<NoteText> publicNote() {
            return Optional.ofNullable(note)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(text -> new NoteText(NoteVisibility.PUBLIC, text));
        }
    }

    /** A note. */
    @Schema(name = "NoteForm", description = "What you write to the request")
    record Write(
            @NotBlank @Size(max = 10_000) @Pattern(regexp = PlainText.LINES) @Schema(examples = "We are looking into it.")
            String text,

            @NotNull @Schema(examples = "PUBLIC", description = "PUBLIC for both sides, INTERNAL for your own party")
            NoteVisibility visibility) {

        NoteText noteText() {
            return new NoteText(visibility, text.strip());
        }
    }
}
