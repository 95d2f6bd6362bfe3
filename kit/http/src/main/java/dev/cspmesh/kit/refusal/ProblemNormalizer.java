package dev.cspmesh.kit.refusal;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.ProblemType;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Gives refusals that libraries produce (validation, JSON, security, routing) the shape of ours. */
@ApplicationScoped
class ProblemNormalizer implements ProblemPostProcessor {

    /** A batch may break every limit many thousand times; nobody reads more. */
    private static final int MOST_TOLD = 20;

    private final AllowedMethods methods;

    ProblemNormalizer(AllowedMethods methods) {
        this.methods = methods;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof NotAllowedException || context.cause instanceof NotFoundException) {
            Optional<HttpProblem> another = anotherMethod();
            if (another.isPresent()) {
                return another.get();
            }
        }
        if (problem.getType() != null && ProblemType.isOurs(problem.getType().toString())) {
            return problem;
        }
        return CommonProblems.ofStatus(problem.getStatusCode())
                .map(type -> ProblemBody.of(new Rejection(
                        type, detail(problem, type), errors(problem, context.cause), List.of(), Optional.empty())))
                .map(body -> withHeadersOf(problem, body))
                .orElse(problem);
    }

    /** The path is known, with other methods. */
    private Optional<HttpProblem> anotherMethod() {
        ResteasyReactiveRequestContext sent = CurrentRequestManager.get();
        SortedSet<String> allowed = sent == null
                ? Collections.emptySortedSet()
                : methods.of(sent.serverRequest().getRequestPath());
        return sent == null || allowed.isEmpty() || allowed.contains(sent.getMethod())
                ? Optional.empty()
                : Optional.of(HttpProblem.builder(ProblemBody.of(Rejection.of(
                                        CommonProblems.METHOD_NOT_ALLOWED,
                                        "This path takes " + String.join(", ", allowed) + ".")
                                .field("method", "is not taken here", String.join(", ", allowed))))
                        .withHeader(HttpHeaders.ALLOW, String.join(", ", allowed))
                        .build());
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
                    .map(each -> new Rejection.FieldError(
                            pointer(each, queryParameters), each.message, allowed(each, cause)))
                    .forEach(errors::add);
        }
        if (problem.getParameters().get("field") instanceof String field) {
            errors.add(new Rejection.FieldError(Pointers.of(field), "cannot be read as what is declared", ""));
        }
        return errors;
    }

    private static String allowed(Violation violation, Throwable cause) {
        return cause instanceof ConstraintViolationException violations
                ? violations.getConstraintViolations().stream()
                        .filter(each -> each.getMessage().equals(violation.message)
                                && each.getPropertyPath().toString().endsWith(violation.field))
                        .map(each -> AllowedValues.of(each.getConstraintDescriptor()))
                        .findFirst()
                        .orElse("")
                : "";
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
                        .flatMap(bean -> Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass))
                        .flatMap(bean -> Arrays.stream(bean.getDeclaredFields()))
                        .filter(declared -> declared.isAnnotationPresent(QueryParam.class))
                        .map(Field::getName)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
