package dev.cspmesh.billing.rating;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What is sold, as price books and meters name it. JSON and columns have its code as text.
 *
 * @param code printable ASCII, 1 to 100 characters
 */
public record Sku(@JsonValue String code) implements Comparable<Sku> {

    private static final int LONGEST = 100;

    public Sku {
        if (code.isEmpty() || code.length() > LONGEST || !code.chars().allMatch(unit -> unit >= ' ' && unit <= '~')) {
            throw new IllegalArgumentException("a SKU has 1 to " + LONGEST + " printable ASCII characters");
        }
    }

    @JsonCreator
    public static Sku of(String code) {
        return new Sku(code);
    }

    @Override
    public int compareTo(Sku other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
