package dev.cspmesh.billing.order.usage;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which usage events are wanted. */
public class UsageQuery extends ListRequest {

    @QueryParam("startsFrom")
    @Parameter(description = "Only usage that begins at this moment or later")
    @Nullable Instant startsFrom;

    @QueryParam("startsBefore")
    @Parameter(description = "Only usage that begins before this moment")
    @Nullable Instant startsBefore;

    public Filter filter() {
        return Filter.all()
                .from("startsAt", Optional.ofNullable(startsFrom))
                .before("startsAt", Optional.ofNullable(startsBefore));
    }
}
