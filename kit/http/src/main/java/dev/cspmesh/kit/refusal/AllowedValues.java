package dev.cspmesh.kit.refusal;

import jakarta.validation.constraints.Pattern;
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
            case "Size" -> size((int) attributes.get("min"), (int) attributes.get("max"));
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

    private static String size(int least, int most) {
        if (most == Integer.MAX_VALUE) {
            return "at least " + least + " characters or elements";
        }
        return (least == 0 ? "at most " : least + " to ") + most + " characters or elements";
    }
}
