package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which data centers are wanted. */
class SddcQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<SddcStatus> status = List.of();

    @QueryParam("region")
    @Size(max = 32) @Parameter(description = "Only those in this region")
    @Nullable String region;

    @QueryParam("activationId")
    @Parameter(description = "Only those of this activation")
    @Nullable UUID activationId;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        return Filter.all()
                .in("status", status)
                .is("spec.region", Optional.ofNullable(region))
                .is("spec.activationId", Optional.ofNullable(activationId))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
