package dev.cspmesh.partner.profile;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which administrators are wanted. They don't change: they are added and removed. */
class AdministratorQuery extends ListRequest {

    @QueryParam("addedSince")
    @Parameter(description = "Only those added at this moment or later")
    @Nullable Instant addedSince;

    Filter filter() {
        return Filter.all().from("addedAt", Optional.ofNullable(addedSince));
    }
}
