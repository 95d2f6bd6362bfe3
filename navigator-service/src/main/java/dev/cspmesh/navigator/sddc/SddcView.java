package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a data center looks over HTTP. */
@Schema(name = "Sddc", description = "A software-defined data center of a customer")
record SddcView(
        UUID id,
        UUID customerOrganizationId,
        UUID activationId,
        @Schema(examples = "warehouse") String name,
        @Schema(examples = "eu-central-1") String region,

        @Schema(examples = "3", description = "Hosts of the cluster")
        int hosts,

        SddcStatus status,

        @Schema(examples = "https://sddc.example", description = "Where it can be reached; missing unless it is ready")
        Optional<String> endpoint,

        Instant requestedAt,

        @Schema(description = "When it was made or last moved on")
        Instant changedAt,

        List<NextAction> allowedActions) {

    /** What to provision. */
    @Schema(name = "SddcForm", description = "The SDDC to provision")
    record Form(
            @NotNull @Size(max = 60) @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}$") @Schema(examples = "warehouse")
            String name,

            @NotNull @Size(max = 32) @Pattern(regexp = "^[a-z][a-z0-9-]{1,31}$") @Schema(examples = "eu-central-1")
            String region,

            @Min(1) @Max(16) @Schema(examples = "3", description = "Hosts of the cluster")
            int hosts,

            @NotNull @Schema(description = "The active service that it belongs to")
            UUID activationId) {

        SddcSpec spec() {
            return new SddcSpec(activationId, name, region, hosts);
        }
    }

    /** @param inForce whether the contract of its service is */
    static SddcView of(Sddc sddc, Caller caller, boolean inForce) {
        return new SddcView(
                sddc.sddcId(),
                sddc.customerOrganizationId(),
                sddc.spec().activationId(),
                sddc.spec().name(),
                sddc.spec().region(),
                sddc.spec().hosts(),
                sddc.status(),
                sddc.endpoint(),
                sddc.requestedAt(),
                sddc.changedAt(),
                actions(sddc, caller, inForce));
    }

    /** Path of the last operation. */
    static String operation(Sddc sddc) {
        return "/customer-organizations/%s/sddcs/%s/last-operation"
                .formatted(sddc.customerOrganizationId(), sddc.sddcId());
    }

    private static List<NextAction> actions(Sddc sddc, Caller caller, boolean inForce) {
        Set<Action> hidden = inForce ? Set.of() : Set.of(SddcLifeCycle.PROVISION);
        return Stream.concat(
                        Stream.of(new NextAction("readSddcLastOperation", "GET", operation(sddc))),
                        SddcLifeCycle.TABLE.allowedActions(sddc, caller, hidden).stream())
                .toList();
    }
}
