package dev.cspmesh.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.database.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a change made of an object, field by field; what stayed is left out.
 *
 * <pre>{@code
 * Changes.none().field("level", before.level(), after.level()).field("startsOn", before.startsOn(), after.startsOn())
 * }</pre>
 */
public record Changes(List<Changes.Field> fields) {

    private static final Text TEXT = new Text();

    public Changes {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param name as in the object's view
     * @param from absent where there was nothing
     * @param to absent where there is nothing now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AuditChange", description = "One field of an object, before and after a change")
    public record Field(
            @Schema(examples = "level", description = "As it is called where the object is read")
            String name,

            @Schema(examples = "L10", description = "Absent where there was nothing") @Nullable String from,

            @Schema(examples = "L2500", description = "Absent where there is nothing now") @Nullable String to) {}

    /** Nothing has changed so far. */
    public static Changes none() {
        return new Changes(List.of());
    }

    /** A field with its value before and after, unless they are the same; an empty {@link Optional} is nothing. */
    public Changes field(String name, Object from, Object to) {
        Optional<String> before = text(from);
        Optional<String> after = text(to);
        if (before.equals(after)) {
            return this;
        }
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, before.orElse(null), after.orElse(null)));
        return new Changes(more);
    }

    /** As it is stored: empty where nothing is told. */
    String json() {
        return fields.isEmpty() ? "" : String.valueOf(TEXT.convertToDatabaseColumn(this));
    }

    static @Nullable List<Field> parse(String json) {
        return json.isEmpty()
                ? null
                : Optional.ofNullable(TEXT.convertToEntityAttribute(json))
                        .map(Changes::fields)
                        .orElse(null);
    }

    private static Optional<String> text(Object value) {
        return value instanceof Optional<?> some ? some.map(Object::toString) : Optional.of(value.toString());
    }

    private static final class Text extends JsonText<Changes> {

        Text() {
            super(Changes.class);
        }
    }
}
