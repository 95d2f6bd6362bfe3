package dev.cspmesh.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gives refusals that libraries produce (validation, JSON, security, routing) the shape of ours. */
@ApplicationScoped
class LibraryProblems implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith("/problems/")) {
            return problem;
        }
        return HouseProblems.ofStatus(problem.getStatusCode())
                .map(type -> ProblemBody.of(new Rejection(
                        type, detail(problem, type), errors(problem, context.cause), List.of(), Optional.empty())))
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

    private static List<Rejection.FieldError> errors(HttpProblem problem, Throwable cause) {
        List<Rejection.FieldError> errors = new ArrayList<>();
        if (problem.getParameters().get("violations") instanceof Iterable<?> violations) {
            for (Object each : violations) {
                if (each instanceof Violation violation) {
                    errors.add(new Rejection.FieldError(pointer(violation, cause), violation.message, ""));
                }
            }
        }
        if (problem.getParameters().get("field") instanceof String field) {
            errors.add(new Rejection.FieldError("#/" + pointerPath(field), "cannot be read as what is declared", ""));
        }
        return errors;
    }

    private static String pointer(Violation violation, Throwable cause) {
        if (isQueryParameter(violation.field, cause)) {
            return "query:" + violation.field;
        }
        return "body".equals(violation.in) ? "#/" + pointerPath(violation.field) : violation.in + ":" + violation.field;
    }

    /** The library takes the fields of a bean of query parameters for fields of the body. */
    private static boolean isQueryParameter(String field, Throwable cause) {
        return cause instanceof ConstraintViolationException violations
                && violations.getConstraintViolations().stream()
                        .map(violation -> violation.getLeafBean())
                        .filter(Objects::nonNull)
                        .flatMap(bean -> Arrays.stream(bean.getClass().getDeclaredFields()))
                        .anyMatch(declared ->
                                declared.getName().equals(field) && declared.isAnnotationPresent(QueryParam.class));
    }

    private static String pointerPath(String field) {
        return field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    }
}
