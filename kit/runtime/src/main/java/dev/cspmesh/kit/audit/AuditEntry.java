package dev.cspmesh.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of an object. */
@Schema(name = "AuditEntry", description = "One change of an object: who, when, what, why")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
        UUID id,

        @Schema(examples = "2024-09-01T09:00:00Z") Instant at,

        @Schema(
                examples = "vmware",
                description =
                        "Scope of the participant; calendar for a date that came, anyone for a call without token")
        String participant,

        @Schema(examples = "vmware", description = "Whom the person acted for; absent where no person acted") @Nullable String party,

        @Schema(examples = "5f1f8d2e", description = "Subject of the person's token; absent where no person acted")
        @Nullable String person,

        @Schema(
                examples = "Mara Lindt",
                description =
                        "The person's name as it was then, also when the person is gone; absent where no person acted")
        @Nullable String name,

        @Schema(
                examples = "[\"administrator\"]",
                description = "The person's roles as they were then; absent where no person acted")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> roles,

        @Schema(examples = "contract.approved", description = "What happened; the name of the event that tells of it")
        String what,

        @Schema(
                examples = "The start should be the first of a month.",
                description = "The reason that was given; absent where none is asked for")
        @Nullable String why,

        @Schema(
                description =
                        "Each field that was changed, before and after; absent where that is not told field by field")
        @Nullable List<Changes.Field> changes) {}
