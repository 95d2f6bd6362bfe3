package dev.cspmesh.kit.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A page of a keyset list. Ask the database for one row more than wanted; that row tells that there is a next page.
 *
 * @param items the rows, in the order of their identifiers
 * @param next identifier after which the next page starts, if there is one
 */
public record Page<T>(List<T> items, Optional<UUID> next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts the rows that a finder read with {@code limit + 1} to one page.
     *
     * @param id the key that the list is ordered by
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, UUID> id) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, Optional.of(id.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
