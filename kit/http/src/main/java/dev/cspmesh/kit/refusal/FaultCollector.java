package dev.cspmesh.kit.refusal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.text.ValueFormat;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes each fault of a body with its place and reads on as if the value weren't there. */
class FaultCollector extends DeserializationProblemHandler {

    /** The attribute of a reading under which its faults are collected. */
    static final Object FAULTS = FaultCollector.class;

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
            throws IOException {
        Collection<Object> known =
                Optional.ofNullable(reader.getKnownPropertyNames()).orElse(List.of());
        String allowed = known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        note(context, parser, "is not known here", allowed);
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) throws IOException {
        if (type == String.class) {
            note(context, context.getParser(), message, "whole letters without U+0000");
            return null;
        }
        return unreadable(context, context.getParser(), type);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) throws IOException {
        return unreadable(context, context.getParser(), type);
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        return unreadable(context, parser, type.getRawClass());
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context, Class<?> type, ValueInstantiator maker, JsonParser parser, String message)
            throws IOException {
        return unreadable(context, parser, type);
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable failure) {
        if (faults(context).isEmpty()) {
            note(context, context.getParser(), "cannot be read as what is declared", "");
        }
        return null;
    }

    @Override
    public JavaType handleUnknownTypeId(
            DeserializationContext context, JavaType base, String id, TypeIdResolver types, String message) {
        note(context, context.getParser(), "is of no known kind", types.getDescForKnownTypeIds());
        return context.constructType(Void.class);
    }

    private static @Nullable Object unreadable(DeserializationContext context, JsonParser parser, Class<?> type)
            throws IOException {
        note(context, parser, "cannot be read", ValueFormat.of(type).allowed());
        parser.skipChildren();
        return nothing(type);
    }

    private static @Nullable Object nothing(Class<?> type) {
        return switch (type.getName()) {
            case "int" -> 0;
            case "long" -> 0L;
            case "boolean" -> false;
            default -> null;
        };
    }

    private static void note(DeserializationContext context, JsonParser parser, String detail, String allowed) {
        String pointer = "#" + parser.getParsingContext().pathAsPointer();
        faults(context).putIfAbsent(pointer, new Rejection.FieldError(pointer, detail, allowed));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Rejection.FieldError> faults(DeserializationContext context) {
        return (Map<String, Rejection.FieldError>) context.getAttribute(FAULTS);
    }
}
