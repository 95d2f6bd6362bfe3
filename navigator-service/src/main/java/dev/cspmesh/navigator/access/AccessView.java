package dev.cspmesh.navigator.access;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an access grant looks over HTTP. */
@Schema(name = "AccessGrant", description = "How far a provider may act in a customer's service")
record AccessView(
        UUID id,
        UUID customerOrganizationId,
        @Schema(examples = "CSP-100234") String partnerId,
        @Schema(examples = "vmc-aws") String service,
        AccessStatus status,
        @Schema(description = "What the provider requests") AccessDetails requested,
        @Schema(description = "What is in effect now") InEffect effective,
        Instant requestedAt,

        @Schema(description = "Missing before the customer approves")
        Optional<Instant> decidedAt,

        @Schema(description = "When it was made or last moved on")
        Instant changedAt,

        List<NextAction> allowedActions) {

    /** What a provider requests. */
    @Schema(name = "AccessForm", description = "What a provider requests")
    record Form(
            @NotNull @Schema(examples = "PARTIAL") AccessLevel level,

            @Size(max = 50) @Schema(examples = "[\"vm.read\"]", description = "At least one if the level is PARTIAL, else none")
            List<@NotNull @Size(max = 63) @Pattern(regexp = "^[a-z][a-z0-9.-]{1,62}$") String> permissions,

            @NotNull @Schema(examples = "2027-06-30", description = "Last day, from tomorrow to two years from today")
            LocalDate endsOn) {

        Access access() {
            return new Access(level, permissions == null ? List.of() : permissions, endsOn);
        }
    }

    /** Access as it is requested, or as it is in effect. */
    @Schema(name = "Access", description = "Level, permissions and end of access")
    record AccessDetails(
            AccessLevel level,
            @Schema(examples = "[\"vm.read\"]") List<String> permissions,
            @Schema(examples = "2027-06-30") LocalDate endsOn) {}

    /** Access that the customer approved and whose time is not over, or none. */
    @Schema(name = "AccessInEffect", description = "Level, permissions and end of the access in effect")
    record InEffect(
            AccessLevel level,
            @Schema(examples = "[\"vm.read\"]") List<String> permissions,

            @Schema(examples = "2027-06-30", description = "Missing where nothing is in effect")
            Optional<LocalDate> endsOn) {

        static InEffect of(Access access) {
            return new InEffect(access.level(), access.permissions(), Optional.ofNullable(access.until()));
        }
    }

    /** @param clock says whether what is requested can still be approved */
    static AccessView of(AccessGrant grant, Caller caller, Clock clock) {
        return new AccessView(
                grant.id(),
                grant.customerOrganizationId(),
                grant.partnerId(),
                grant.service(),
                grant.status(),
                of(grant.requested()),
                InEffect.of(grant.effective()),
                grant.requestedAt(),
                grant.decidedAt(),
                grant.changedAt(),
                AccessLifeCycle.TABLE.allowedActions(
                        grant, caller, grant.isStillAhead(clock) ? Set.of() : Set.of(AccessLifeCycle.APPROVE)));
    }

    private static AccessDetails of(Access access) {
        return new AccessDetails(access.level(), access.permissions(), access.lastDay());
    }
}
