package dev.cspmesh.kit.edge;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.time.SandboxClock;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Moves the business clock of a sandbox. A production build does not contain this resource. */
@IfBuildProfile("sandbox")
@Path("/sandbox/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sandbox", description = "Only in sandbox builds.")
@PermissionsAllowed(Scopes.VMWARE)
class SandboxClockResource {

    /**
     * Business time.
     *
     * @param now an instant
     */
    @Schema(name = "SandboxTime", description = "Business time of the sandbox.")
    public record SandboxTime(@NotNull Instant now) {}

    private final SandboxClock sandbox;
    private final Clock clock;

    SandboxClockResource(SandboxClock sandbox, Clock clock) {
        this.sandbox = sandbox;
        this.clock = clock;
    }

    @GET
    @Blocking
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(operationId = "readSandboxClock", summary = "Business time of this sandbox")
    public SandboxTime read() {
        return new SandboxTime(clock.instant());
    }

    @PUT
    @Blocking
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.MAINTAIN)
    @Operation(operationId = "moveSandboxClock", summary = "Move business time of all services of this sandbox")
    public SandboxTime move(@Valid @NotNull SandboxTime to) {
        sandbox.moveTo(to.now());
        return new SandboxTime(clock.instant());
    }
}
