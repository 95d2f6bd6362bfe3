package dev.cspmesh.billing;

import dev.cspmesh.kit.problem.ProblemCatalogue;
import dev.cspmesh.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rejections that only billing-service knows. */
@ApplicationScoped
public class BillingProblems implements ProblemCatalogue {

    public static final ProblemType UNKNOWN_COUNTRY = new ProblemType(
            "unknown-country",
            422,
            "There is no such country",
            "Tax rates are kept by ISO 3166-1 alpha-2 country code.",
            "Use two-letter codes such as DE.");

    public static final ProblemType OPEN_VALIDATION_ERRORS = new ProblemType(
            "open-validation-errors",
            409,
            "Usage of the order is still to be reviewed",
            "An order is submitted when every usage event that was rejected for its contract and month is reviewed.",
            "Ask VMware to review the events in the usage exceptions, or to send them again.");

    public static final ProblemType NOT_ACCEPTED = new ProblemType(
            "usage-not-accepted",
            409,
            "The usage still can't be accepted",
            "A review can overrule that usage is late, nothing else: what does not fit a subscription, contract, SKU or"
                    + " unit must fit first.",
            "Mend what the reason names, or reject the event.");

    public static final ProblemType NOT_ADJUSTABLE = new ProblemType(
            "not-adjustable",
            409,
            "The line cannot be adjusted",
            "Lines of usage of a closed order are adjusted within 90 days of its closing, each once; the line that"
                    + " corrects it may be adjusted again.",
            "Read the order and its adjustments; adjust the latest correction.");

    public static final ProblemType OVERPAID = new ProblemType(
            "overpaid",
            422,
            "More than the bill asks for",
            "Payments of a bill never exceed what is still open.",
            "Read the bill; open says what may be paid.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN_COUNTRY, OPEN_VALIDATION_ERRORS, NOT_ACCEPTED, NOT_ADJUSTABLE, OVERPAID);
    }
}
