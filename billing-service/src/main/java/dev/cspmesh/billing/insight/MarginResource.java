package dev.cspmesh.billing.insight;

import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: what a CSP earns. */
@Path("/bills/ledger/margins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights", description = "Step 10: forecast, margin, explanation, reconciliation")
class MarginResource {

    private final CurrentCaller caller;
    private final Margins margins;

    MarginResource(CurrentCaller caller, Margins margins) {
        this.caller = caller;
        this.margins = margins;
    }

    @GET
    @PermissionsAllowed(CSP_SAAS)
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "listMargins",
            summary = "What you earned with each customer in a month",
            description = "Invoices less the net of the closed orders' lines; what is nobody's usage stands alone.")
    public Uni<Page<InsightView.Margin>> margins(
            @QueryParam("month")
                    @NotNull @Size(max = 7) @Pattern(regexp = "^\\d{4}-(0[1-9]|1[0-2])$")
                    @Parameter(description = "Month of the orders", example = "2024-09")
                    String month) {
        return margins.of(caller.get(), YearMonth.parse(month))
                .map(all -> Page.whole(all.stream().map(InsightView.Margin::of).toList()));
    }
}
