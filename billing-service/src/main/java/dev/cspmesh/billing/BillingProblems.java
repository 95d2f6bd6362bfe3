package dev.cspmesh.billing;

import dev.cspmesh.kit.problem.ProblemCatalogue;
import dev.cspmesh.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The refusals that only billing-service knows. */
@ApplicationScoped
public class BillingProblems implements ProblemCatalogue {

    public static final ProblemType WRONG_STATE = new ProblemType(
            "wrong-state",
            409,
            "The process is not in a state that allows this",
            "Each Monthly Billing Order moves along the edges of its life cycle only. Its view lists the actions allowed now.",
            "Read the order; allowedActions says what may come next.");

    public static final ProblemType UNKNOWN_COUNTRY = new ProblemType(
            "unknown-country",
            422,
            "There is no such country",
            "Tax rates are kept by ISO 3166-1 alpha-2 country code.",
            "Use two-letter codes such as DE.");

    @Override
    public List<ProblemType> types() {
        return List.of(WRONG_STATE, UNKNOWN_COUNTRY);
    }
}
