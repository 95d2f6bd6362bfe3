package dev.cspmesh.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Gives refusals that libraries produce (validation, JSON, security, routing) the shape of ours. */
@ApplicationScoped
class LibraryProblems implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith("/problems/")) {
            return problem;
        }
        return HouseProblems.ofStatus(problem.getStatusCode())
                .map(type -> ProblemBody.of(new Rejection(type, detail(problem, type), errors(problem), List.of())))
                .map(body -> withHeadersOf(problem, body))
                .orElse(problem);
    }

    private static HttpProblem withHeadersOf(HttpProblem original, HttpProblem body) {
        HttpProblem.Builder builder = HttpProblem.builder(body);
        original.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }

    private static String detail(HttpProblem problem, ProblemType type) {
        String detail = problem.getDetail();
        return detail == null || detail.isBlank() || type.status() == 404 ? type.title() + "." : detail;
    }

    private static List<Rejection.FieldError> errors(HttpProblem problem) {
        List<Rejection.FieldError> errors = new ArrayList<>();
        if (problem.getParameters().get("violations") instanceof Iterable<?> violations) {
            for (Object each : violations) {
                if (each instanceof Violation violation) {
                    errors.add(new Rejection.FieldError(pointer(violation), violation.message, ""));
                }
            }
        }
        if (problem.getParameters().get("field") instanceof String field) {
            errors.add(new Rejection.FieldError("#/" + pointerPath(field), "cannot be read as what is declared", ""));
        }
        return errors;
    }

    private static String pointer(Violation violation) {
        return "body".equals(violation.in) ? "#/" + pointerPath(violation.field) : violation.in + ":" + violation.field;
    }

    private static String pointerPath(String field) {
        return field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    }
}
