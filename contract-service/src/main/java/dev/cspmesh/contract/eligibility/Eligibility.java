package dev.cspmesh.contract.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * partner-service's answer, as far as it is read here.
 *
 * @param eligible whether the partner may transact the service now
 * @param missing each condition that is not satisfied
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Eligibility(boolean eligible, List<Missing> missing) {

    public Eligibility {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /**
     * A condition that is not satisfied.
     *
     * @param condition its name; new ones may appear
     * @param course the course that would satisfy it, if one would
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Missing(
            String condition, String detail, @Nullable String course) {}

    /** Everything that is needed is there. */
    public static Eligibility yes() {
        return new Eligibility(true, List.of());
    }

    /** Something is missing. */
    public static Eligibility no(List<Missing> missing) {
        return new Eligibility(false, missing);
    }
}
