package dev.cspmesh.kit.refusal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Map;

/** What a constraint would have taken, in words. */
final class AllowedValues {

    private AllowedValues() {}

    /** For constraints of ours their own words, for the standard ones their limits; empty where the message says it all. */
    static String of(ConstraintDescriptor<?> constraint) {
        Map<String, Object> attributes = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull" -> "a value";
            case "NotBlank", "NotEmpty" -> "at least one character or element";
            case "Size" -> size((Size) constraint.getAnnotation());
            case "Min", "DecimalMin" -> "at least " + attributes.get("value");
            case "Max", "DecimalMax" -> "at most " + attributes.get("value");
            case "Positive" -> "more than 0";
            case "PositiveOrZero" -> "0 or more";
            case "Digits" ->
                "at most %s digits before the point and %s after it"
                        .formatted(attributes.get("integer"), attributes.get("fraction"));
            case "Pattern" -> "what matches " + ((Pattern) constraint.getAnnotation()).regexp();
            default -> String.valueOf(attributes.getOrDefault("allowed", ""));
        };
    }

    private static String size(Size limits) {
        if (limits.max() == Integer.MAX_VALUE) {
            return "at least " + limits.min() + " characters or elements";
        }
        return (limits.min() == 0 ? "at most " : limits.min() + " to ") + limits.max() + " characters or elements";
    }
}
