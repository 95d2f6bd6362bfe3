package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which services are wanted. */
class ServiceQuery extends ListRequest {

    @QueryParam("family")
    @Size(max = 100) @Parameter(description = "Only those of this family")
    @Nullable String family;

    @QueryParam("navigatorIntegrated")
    @Parameter(description = "Only those that Navigator can provision, or only the others")
    @Nullable Boolean navigatorIntegrated;

    @QueryParam("free")
    @Parameter(description = "Only those that are free of charge, or only the others")
    @Nullable Boolean free;

    Filter filter() {
        return Filter.all()
                .is("family", Optional.ofNullable(family))
                .is("navigatorIntegrated", Optional.ofNullable(navigatorIntegrated))
                .is("free", Optional.ofNullable(free));
    }
}
