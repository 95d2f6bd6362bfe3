package dev.cspmesh.contract.change;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which change requests are wanted. */
class ChangeQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<ChangeStatus> status = List.of();

    @QueryParam("kind")
    @Separator(",")
    @Parameter(description = "Only those of one of these kinds, separated by commas")
    List<ChangeKind> kind = List.of();

    @QueryParam("partnerId")
    @Size(max = 64) @Parameter(description = "Only those of this CSP")
    @Nullable String partnerId;

    @QueryParam("aggregatorId")
    @Size(max = 64) @Parameter(description = "Only those of contracts with this aggregator")
    @Nullable String aggregatorId;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        return Filter.all()
                .in("status", status)
                .in("kind", kind)
                .is("partnerId", Optional.ofNullable(partnerId))
                .is("aggregatorId", Optional.ofNullable(aggregatorId))
                .from("changedAt", Optional.ofNullable(changedSince));
    }
}
