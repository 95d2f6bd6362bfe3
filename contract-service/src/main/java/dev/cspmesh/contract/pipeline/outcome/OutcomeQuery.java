package dev.cspmesh.contract.pipeline.outcome;

import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.catalogue.CatalogueRules;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which outcomes are wanted, and by which periods. */
class OutcomeQuery {

    @QueryParam("closedFrom")
    @CalendarDate
    @Parameter(description = "Only deals won or lost on this day or later")
    @Nullable LocalDate closedFrom;

    @QueryParam("closedBefore")
    @CalendarDate
    @Parameter(description = "Only deals won or lost before this day")
    @Nullable LocalDate closedBefore;

    @QueryParam("service")
    @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(description = "Only deals for this service")
    @Nullable String service;

    @QueryParam("period")
    @DefaultValue("MONTH")
    @Parameter(description = "Calendar periods, in UTC")
    OutcomePeriod period = OutcomePeriod.MONTH;
}
