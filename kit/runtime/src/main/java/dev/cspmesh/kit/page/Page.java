package dev.cspmesh.kit.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a keyset list, and every other list that is answered: an object, so that a field can be added beside the
 * rows without breaking a client. In documents it is named after its rows, such as {@code ContractPage}. Ask the
 * database for one row more than wanted; that row tells that there is a next page.
 *
 * @param items the rows, in the order of the list
 * @param total rows in all pages; only when {@code count=true} asked for it
 * @param next where the next page starts, if there is one; goes out as a Link header
 */
@JsonIgnoreProperties("next")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(description = "The rows.") List<T> items,

        @Schema(description = "Rows in all pages; only with count=true.") @Nullable Long total,

        @Schema(hidden = true) Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, Optional<String> next) {
        this(items, null, next);
    }

    /** A list that always goes out in full. */
    public static <T> Page<T> whole(List<T> rows) {
        return new Page<>(rows, Optional.empty());
    }

    /**
     * Cuts the rows that a finder read with {@code limit + 1} to one page.
     *
     * @param id the key that the list is ordered by
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, UUID> id) {
        return cut(rows, request.limit(), row -> id.apply(row).toString());
    }

    /** Cuts rows that were read with {@code limit + 1} to one page; {@code cursor} tells where a row stands. */
    static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return whole(rows);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.getLast())));
    }

    /** The same page with the number of rows in all pages. */
    public Page<T> of(long all) {
        return new Page<>(items, all, next);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), total, next);
    }
}
