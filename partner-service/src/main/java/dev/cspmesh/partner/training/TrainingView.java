package dev.cspmesh.partner.training;

import dev.cspmesh.kit.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How courses and completions look over HTTP. */
final class TrainingView {

    private TrainingView() {}

    /** A course of the catalogue. */
    @Schema(name = "Course", description = "A course of the training catalogue")
    record CourseEntry(
            @Schema(examples = "VOP-MSP") String code,

            @Schema(examples = "Managed service provider foundations")
            String title,

            @Schema(examples = "PROGRAM", description = "PROGRAM: for every partner; COMPETENCY: for a service")
            String purpose,

            @Schema(examples = "24", description = "Months from completion to expiry")
            int validMonths) {

        static CourseEntry of(Course course) {
            return new CourseEntry(course.code(), course.title(), course.purpose(), course.validMonths());
        }
    }

    /** What the training authority records. */
    @Schema(name = "CompletionForm", description = "A course that somebody completed")
    record Form(
            @NotBlank @OneLine @Size(max = 40) @Schema(examples = "VOP-MSP")
            String course,

            @NotBlank @OneLine @Size(max = 200) @Schema(examples = "Mara Lindt")
            String person,

            @NotNull @Schema(examples = "2026-03-21") LocalDate completedOn,

            @NotBlank @OneLine @Size(max = 500) @Schema(examples = "certificate 4711")
            String evidence) {

        Completion.Evidence seen() {
            return new Completion.Evidence(person, completedOn, evidence);
        }
    }

    /** A recorded completion. */
    @Schema(name = "Completion", description = "A completed course with its expiry")
    record Recorded(
            UUID id,
            @Schema(examples = "VOP-MSP") String course,
            @Schema(examples = "Mara Lindt") String person,
            LocalDate completedOn,
            LocalDate expiresOn,
            @Schema(examples = "certificate 4711") String evidence) {

        static Recorded of(Completion completion) {
            return new Recorded(
                    completion.id(),
                    completion.course(),
                    completion.person(),
                    completion.completedOn(),
                    completion.expiresOn(),
                    completion.evidence());
        }
    }
}
