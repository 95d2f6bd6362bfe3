package dev.cspmesh.kit.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query by a unique key found. Such a query needs no limit, and with one Hibernate plans it anew each time, which
 * costs as much as the rest of the read:
 *
 * <pre>{@code
 * find("id = :id", Map.of("id", id)).list().map(Found::one)
 * }</pre>
 */
public final class SingleResult {

    private SingleResult() {}

    /** The one row, or nothing. */
    public static <T> @Nullable T one(List<T> rows) {
        return rows.isEmpty() ? null : rows.getFirst();
    }
}
