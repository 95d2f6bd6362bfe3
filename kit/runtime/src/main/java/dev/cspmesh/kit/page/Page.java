package dev.cspmesh.kit.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a keyset list, and every other list that is answered: an object, so that a field can be added beside the
 * rows without breaking a client. In documents it is named after its rows, such as {@code ContractPage}. Ask the
 * database for one row more than wanted; that row tells that there is a next page.
 *
 * @param items the rows, in the order of the list
 * @param next identifier after which the next page starts, if there is one; goes out as a Link header
 */
@JsonIgnoreProperties("next")
public record Page<T>(
        @Schema(description = "The rows.") List<T> items, @Schema(hidden = true) Optional<UUID> next) {

    public Page {
        items = List.copyOf(items);
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
        if (rows.size() <= request.limit()) {
            return whole(rows);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, Optional.of(id.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
