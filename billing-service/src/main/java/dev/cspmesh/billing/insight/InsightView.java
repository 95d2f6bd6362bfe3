package dev.cspmesh.billing.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How forecast, margins and reconciliation look over HTTP. */
final class InsightView {

    private InsightView() {}

    /** A forecast. */
    @Schema(
            name = "ContractForecast",
            description = "How a commitment burns down, and where the months ahead are heading")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Burndown(
            UUID contractId,

            @Schema(description = "MSRP spend committed in the whole term")
            Money committed,

            @Schema(description = "MSRP spend of all months so far")
            Money reported,

            @Schema(description = "What is left of a prepayment, at list")
            Money prepaidLeft,

            @Schema(description = "MSRP spend of a day at the present rate")
            Money dailyRate,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "2024-09",
                    description = "The month that the daily rate was measured in; absent when nothing was used of late")
            Optional<YearMonth> rateMonth,

            List<Month> months) {

        static Burndown of(UUID contractId, Forecast forecast) {
            return new Burndown(
                    contractId,
                    forecast.committed(),
                    forecast.reported(),
                    forecast.prepaidLeft(),
                    Money.rounded(forecast.rate().perDay(), forecast.reported().currency()),
                    forecast.rate().from(),
                    forecast.months().stream().map(Month::of).toList());
        }
    }

    /** A month of the term. */
    @Schema(name = "ForecastMonth", description = "A month of a contract's term")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Month(
            YearMonth month,

            @Schema(examples = "NOT_OPEN", description = "State of its order; NOT_OPEN while there is none")
            String status,

            Money commitment,

            @Schema(description = "MSRP spend of the month that is metered so far")
            Money reported,

            @Schema(description = "What the days ahead add if they are like those before")
            Money runRate,

            @Schema(
                    implementation = Money.class,
                    description = "What deals may add that this contract would serve; only their CSP sees it")
            Optional<Money> pipeline,

            @Schema(
                    description =
                            "MSRP spend at the month's end: metered so far, run rate and pipeline together; the number that"
                                    + " the contract's forecast tells")
            Money expected,

            Money expectedUnderage,
            Money expectedOverage) {

        static Month of(Forecast.Month month) {
            return new Month(
                    month.month(),
                    month.status(),
                    month.commitment(),
                    month.reported(),
                    month.use().runRate(),
                    month.use().pipeline(),
                    month.use().expected(),
                    month.expectedUnderage(),
                    month.expectedOverage());
        }
    }

    /** A customer's margin. */
    @Schema(name = "CustomerMargin", description = "Invoices of a customer less what its usage costs you")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Margin(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "Absent for what is your own: underage and prepayment")
            Optional<UUID> customerOrganizationId,

            Money revenue,
            Money cost,
            Money margin) {

        static Margin of(Margins.Margin margin) {
            return new Margin(margin.customer(), margin.revenue(), margin.cost(), margin.margin());
        }
    }

    /** A reconciliation. */
    @Schema(name = "Reconciliation", description = "Usage, order and bills of a month held against each other")
    record Reconciled(
            UUID orderId,

            @Schema(examples = "true", description = "Whether every difference has a cause")
            boolean explained,

            List<Stage> stages) {

        static Reconciled of(UUID orderId, Reconciliation reconciliation) {
            List<Stage> stages = reconciliation.stages().stream().map(Stage::of).toList();
            boolean explained = stages.stream()
                    .flatMap(stage -> stage.differences().stream())
                    .noneMatch(difference -> difference.cause() == Reconciliation.Cause.UNEXPLAINED);
            return new Reconciled(orderId, explained, stages);
        }
    }

    /** A stage. */
    @Schema(name = "ReconciliationStage", description = "Two amounts and what lies between them")
    record Stage(
            @Schema(examples = "roll-up") String from,
            @Schema(examples = "order lines of usage") String to,
            Money left,
            Money right,
            List<Difference> differences) {

        static Stage of(Reconciliation.Stage stage) {
            return new Stage(
                    stage.from(),
                    stage.to(),
                    stage.left(),
                    stage.right(),
                    stage.differences().stream()
                            .map(each -> new Difference(each.cause(), each.amount()))
                            .toList());
        }
    }

    /** A difference. */
    @Schema(name = "ReconciliationDifference", description = "A part of a difference, and its cause")
    record Difference(Reconciliation.Cause cause, Money amount) {}
}
