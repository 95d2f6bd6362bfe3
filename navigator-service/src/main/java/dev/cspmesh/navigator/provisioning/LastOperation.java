package dev.cspmesh.navigator.provisioning;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cspmesh.kit.jobs.Jobs;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the work on something is, as it is polled.
 *
 * @param description why it is in this state, for the people who wait
 * @param lastFailure why the attempt that goes on has not succeeded yet
 */
@Schema(name = "LastOperation", description = "How far the work is")
public record LastOperation(
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                examples = "in progress",
                enumeration = {"in progress", "succeeded", "failed"})
        State state,

        @Schema(examples = "waiting for the operator") String description,

        @Schema(
                examples = "The cluster does not answer",
                description = "Why the work that goes on has not succeeded yet; missing when nothing failed")
        Optional<String> lastFailure) {

    /** The three answers that matter to who waits. */
    @Schema(name = "OperationState")
    public enum State {
        IN_PROGRESS("in progress"),
        SUCCEEDED("succeeded"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }
    }

    static LastOperation of(Provisioned thing, Optional<Jobs.Failure> failure) {
        return new LastOperation(thing.operation(), thing.description(), failure.map(Jobs.Failure::reason));
    }
}
