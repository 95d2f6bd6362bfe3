package dev.cspmesh.kit.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.text.ValueFormat;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Says what is wrong with a body that can't be read as what is declared. The reader stops at the first fault, so the body
 * is read once more in a forgiving way that collects all of them, and what could be read is held against its limits.
 */
@ApplicationScoped
@Unremovable
class UnreadableBody {

    private static final String DETAIL = "The body is not of the declared shape.";

    private final ObjectMapper forgiving;
    private final Validator validator;

    UnreadableBody(ObjectMapper json, Validator validator) {
        this.forgiving = json.copy().addHandler(new FaultCollector());
        this.validator = validator;
    }

    /** All faults of the body whose reading failed so. */
    HttpProblem describe(JsonMappingException failure) {
        Map<String, Rejection.FieldError> faults = new LinkedHashMap<>();
        root(failure).ifPresent(type -> readAgain(type, faults));
        if (faults.isEmpty()) {
            put(faults, of(failure));
        }
        Rejection rejection = Rejection.of(CommonProblems.MALFORMED, DETAIL);
        for (Rejection.FieldError fault : faults.values()) {
            rejection = rejection.field(fault.pointer(), fault.detail(), fault.allowed());
        }
        return ProblemBody.of(rejection);
    }

    private void readAgain(Class<?> type, Map<String, Rejection.FieldError> faults) {
        try {
            InputStream body = body();
            body.reset();
            Object read = forgiving
                    .readerFor(type)
                    .withAttribute(FaultCollector.FAULTS, faults)
                    .readValue(body);
            if (read != null) {
                validator.validate(read).forEach(violation -> put(faults, of(violation)));
            }
        } catch (JsonMappingException second) {
            put(faults, of(second));
        } catch (IOException | RuntimeException unreadable) {
            faults.clear();
        }
    }

    private static InputStream body() throws IOException {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null || !request.getInputStream().markSupported()) {
            throw new IOException("the body can't be read again");
        }
        return request.getInputStream();
    }

    private static void put(Map<String, Rejection.FieldError> faults, Rejection.FieldError fault) {
        if (faults.keySet().stream()
                .noneMatch(known ->
                        fault.pointer().equals(known) || fault.pointer().startsWith(known + "/"))) {
            faults.put(fault.pointer(), fault);
        }
    }

    private static Rejection.FieldError of(ConstraintViolation<?> violation) {
        return new Rejection.FieldError(
                Pointers.of(violation.getPropertyPath().toString()),
                violation.getMessage(),
                AllowedValues.of(violation.getConstraintDescriptor()));
    }

    private static Rejection.FieldError of(JsonMappingException failure) {
        String allowed = failure instanceof InvalidFormatException invalid
                ? ValueFormat.of(invalid.getTargetType()).allowed()
                : "";
        return new Rejection.FieldError(pointer(failure), "cannot be read as what is declared", allowed);
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder("#");
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.length() == 1 ? "#/" : pointer.toString();
    }

    /** What the body was to become; nothing when it is no object. */
    private static Optional<Class<?>> root(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? Optional.of(mapping.getPath().getFirst().getFrom())
                        .<Class<?>>map(from -> from instanceof Class<?> type ? type : from.getClass())
                        .filter(type -> type.getName().startsWith("dev.cspmesh."))
                : Optional.empty();
    }
}
