package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

        @Schema(examples = "https://sddc.example", description = "Where it can be reached; empty unless ready")
        String endpoint,

        Instant requestedAt,
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

    /** How far the work is. */
    @Schema(name = "SddcLastOperation", description = "How far the work on an SDDC is")
    record LastOperation(
            @Schema(
                    examples = "in progress",
                    enumeration = {"in progress", "succeeded", "failed"})
            String state,

            @Schema(examples = "waiting for the operator") String description) {

        static LastOperation of(Sddc sddc) {
            return new LastOperation(sddc.status().lastOperation(), sddc.description());
        }
    }

    static SddcView of(Sddc sddc, Caller caller) {
        return new SddcView(
                sddc.id(),
                sddc.customerOrganizationId(),
                sddc.spec().activationId(),
                sddc.spec().name(),
                sddc.spec().region(),
                sddc.spec().hosts(),
                sddc.status(),
                sddc.endpoint(),
                sddc.requestedAt(),
                actions(sddc, caller));
    }

    private static List<NextAction> actions(Sddc sddc, Caller caller) {
        String self = "/customer-organizations/" + sddc.customerOrganizationId() + "/sddcs/" + sddc.id();
        NextAction look = new NextAction("readSddcLastOperation", "GET", self + "/last-operation");
        boolean retry = caller.is(Participant.CSP_SAAS) && sddc.status() == SddcStatus.FAILED;
        return retry ? List.of(look, new NextAction("provisionSddc", "PUT", self)) : List.of(look);
    }
}
