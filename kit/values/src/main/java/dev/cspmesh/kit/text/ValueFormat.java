package dev.cspmesh.kit.text;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the text of a value has to look like, from the Java type that declares it. */
public final class ValueFormat {

    private static final Pattern COMMA = Pattern.compile(",", Pattern.LITERAL);

    private final boolean several;
    private final Consumer<String> reading;
    private final String allowed;

    private ValueFormat(boolean several, Consumer<String> reading, String allowed) {
        this.several = several;
        this.reading = reading;
        this.allowed = allowed;
    }

    public static ValueFormat of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            ValueFormat of = of(generic.getActualTypeArguments()[0]);
            boolean list = Collection.class.isAssignableFrom(raw);
            return list ? new ValueFormat(true, of.reading, of.allowed + "; several with commas") : of;
        }
        return type instanceof Class<?> plain ? ofClass(plain) : text();
    }

    private static ValueFormat ofClass(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> oneOf(List.of("true", "false"));
            case "java.math.BigDecimal" -> new ValueFormat(false, BigDecimal::new, "a decimal number such as 12.50");
            case "int", "java.lang.Integer" -> new ValueFormat(false, Integer::parseInt, "a whole number");
            case "long", "java.lang.Long" -> new ValueFormat(false, Long::parseLong, "a whole number");
            case "java.util.UUID" -> new ValueFormat(false, UUID::fromString, "an identifier (UUID)");
            case "java.time.LocalDate" -> new ValueFormat(false, LocalDate::parse, "a day such as 2024-09-30");
            case "java.time.YearMonth" -> new ValueFormat(false, YearMonth::parse, "a month such as 2024-09");
            case "java.time.Instant" ->
                new ValueFormat(false, Instant::parse, "a moment in UTC such as 2024-09-30T12:00:00Z");
            default -> text();
        };
    }

    private static ValueFormat oneOf(List<String> names) {
        Consumer<String> reading = value -> {
            if (!names.contains(value)) {
                throw new IllegalArgumentException("not one of them");
            }
        };
        return new ValueFormat(false, reading, names.stream().collect(Collectors.joining(", ")));
    }

    private static ValueFormat text() {
        return new ValueFormat(false, value -> {}, "a text");
    }

    /** What can be read, for a person. */
    public String allowed() {
        return allowed;
    }

    public boolean isReadable(String value) {
        List<String> each = several ? COMMA.splitAsStream(value).toList() : List.of(value);
        try {
            each.forEach(reading);
            return !each.isEmpty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
