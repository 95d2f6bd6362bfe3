package dev.cspmesh.kit.refusal;

import dev.cspmesh.kit.problem.Rejection;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Quotes the refused path without U+0000, as {@link Rejection} does with all other texts. */
@ApplicationScoped
class PrintableInstance implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        URI instance = problem.getInstance();
        return instance != null && instance.getRawPath().contains("%00")
                ? HttpProblem.builder(problem)
                        .withInstance(URI.create(instance.getRawPath().replace("%00", "%EF%BF%BD")))
                        .build()
                : problem;
    }
}
