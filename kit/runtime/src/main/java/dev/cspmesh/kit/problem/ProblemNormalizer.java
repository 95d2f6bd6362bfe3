package dev.cspmesh.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives refusals that libraries produce (validation, JSON, security, routing) the shape of ours. */
@ApplicationScoped
class ProblemNormalizer implements ProblemPostProcessor {

    /** A batch may break every limit many thousand times; nobody reads more. */
    private static final int MOST_TOLD = 20;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && ProblemType.isOurs(problem.getType().toString())) {
            return problem;
        }
        return CommonProblems.ofStatus(problem.getStatusCode())
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
        if (problem.getParameters().get("violations") instanceof Collection<?> violations) {
            Set<String> queryParameters = queryParameters(cause);
            violations.stream()
                    .limit(MOST_TOLD)
                    .filter(Violation.class::isInstance)
                    .map(Violation.class::cast)
                    .map(each -> new Rejection.FieldError(pointer(each, queryParameters), each.message, ""))
                    .forEach(errors::add);
        }
        if (problem.getParameters().get("field") instanceof String field) {
            errors.add(new Rejection.FieldError(Pointers.of(field), "cannot be read as what is declared", ""));
        }
        return errors;
    }

    private static String pointer(Violation violation, Set<String> queryParameters) {
        if (queryParameters.contains(violation.field)) {
            return "query:" + violation.field;
        }
        return "body".equals(violation.in) ? Pointers.of(violation.field) : violation.in + ":" + violation.field;
    }

    /** The library takes the fields of a bean of query parameters for fields of the body. */
    private static Set<String> queryParameters(Throwable cause) {
        return cause instanceof ConstraintViolationException violations
                ? violations.getConstraintViolations().stream()
                        .map(ConstraintViolation::getLeafBean)
                        .filter(Objects::nonNull)
                        .<Class<?>>map(Object::getClass)
                        .distinct()
                        .flatMap(bean -> Arrays.stream(bean.getDeclaredFields()))
                        .filter(declared -> declared.isAnnotationPresent(QueryParam.class))
                        .map(Field::getName)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
