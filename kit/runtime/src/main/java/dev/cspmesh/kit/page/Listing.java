package dev.cspmesh.kit.page;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a kind of row is listed: by which keys it can be ordered and in which of its texts people search. Rows that are
 * equal in a key follow each other by their identifiers, so that pages neither skip nor repeat one.
 *
 * <pre>{@code
 * static final Listing<Contract> LISTING = Listing.of(Contract::id)
 *         .text("number", "number", Contract::number)
 *         .date("startsOn", "terms.startsOn", Contract::startsOn)
 *         .searching("number", "service");
 * }</pre>
 *
 * @param <T> the rows
 */
public final class Listing<T> {

    /** One key that a list can be ordered by. */
    private record Key<T>(String path, Function<T, String> value, Function<String, Object> reading) {}

    /** Where a page starts, in which order it goes on, and how a row tells its place. */
    record Place<T>(Filter filter, String order, Function<T, String> cursor) {}

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String BETWEEN = "\n";

    private final Function<T, UUID> id;
    private final Map<String, Key<T>> keys;
    private final List<String> searched;

    private Listing(Function<T, UUID> id, Map<String, Key<T>> keys, List<String> searched) {
        this.id = id;
        this.keys = keys;
        this.searched = searched;
    }

    /** Rows with an attribute {@code id}, by which they are listed unless another order is asked for: oldest first. */
    public static <T> Listing<T> of(Function<T, UUID> id) {
        return new Listing<>(id, Map.of(), List.of());
    }

    /** The rows can be ordered by a text. */
    public Listing<T> text(String key, String path, Function<T, String> value) {
        return key(key, new Key<>(path, value, text -> text));
    }

    /** The rows can be ordered by a day that each of them has. */
    public Listing<T> date(String key, String path, Function<T, LocalDate> value) {
        return key(key, new Key<>(path, row -> value.apply(row).toString(), LocalDate::parse));
    }

    /** The rows can be ordered by a moment that each of them has. */
    public Listing<T> moment(String key, String path, Function<T, Instant> value) {
        return key(key, new Key<>(path, row -> value.apply(row).toString(), Instant::parse));
    }

    /** People search in these texts, HQL paths, for a part of a name or number. */
    public Listing<T> searching(String... paths) {
        return new Listing<>(id, keys, List.of(paths));
    }

    /** What {@code sort} takes, for documents. */
    public List<String> sortKeys() {
        return List.copyOf(keys.keySet());
    }

    private Listing<T> key(String name, Key<T> key) {
        Map<String, Key<T>> more = new LinkedHashMap<>(keys);
        more.put(name, key);
        return new Listing<>(id, more, searched);
    }

    /** What is wanted, narrowed by what is searched for. */
    Filter narrowed(Filter filter, ListRequest request) {
        if (request.search().isPresent() && searched.isEmpty()) {
            throw Rejection.of(CommonProblems.MALFORMED, "This list cannot be searched.")
                    .field("query:q", "is not known here", "filters of the list")
                    .rejected();
        }
        return request.search().map(text -> filter.containing(searched, text)).orElse(filter);
    }

    /**
     * Where the wanted page starts.
     *
     * @throws dev.cspmesh.kit.problem.Rejected if the order is none of the declared ones or the cursor is none of ours
     */
    Place<T> place(ListRequest request) {
        Optional<String> wanted = request.sort();
        if (wanted.isEmpty()) {
            Filter after = request.cursor()
                    .map(cursor -> Filter.all().where("id > :after", Map.of("after", identifier(cursor))))
                    .orElse(Filter.all());
            return new Place<>(after, "id", row -> id.apply(row).toString());
        }
        boolean down = wanted.get().startsWith("-");
        String name = down ? wanted.get().substring(1) : wanted.get();
        Key<T> key = Optional.ofNullable(keys.get(name)).orElseThrow(() -> unknown(wanted.get()));
        String direction = down ? " desc" : "";
        return new Place<>(
                request.cursor().map(cursor -> after(key, down, cursor)).orElse(Filter.all()),
                key.path() + direction + ", id" + direction,
                row -> encoded(key.value().apply(row) + BETWEEN + id.apply(row)));
    }

    private Filter after(Key<T> key, boolean down, String cursor) {
        List<String> parts = decoded(cursor);
        Object value;
        try {
            value = key.reading().apply(parts.getFirst());
        } catch (java.time.DateTimeException e) {
            throw unreadable();
        }
        String beyond = down ? " < " : " > ";
        return Filter.all()
                .where(
                        key.path() + beyond + ":sorted or (" + key.path() + " = :sorted and id" + beyond + ":after)",
                        Map.of("sorted", value, "after", identifier(parts.getLast())));
    }

    private RuntimeException unknown(String sort) {
        List<String> all = new ArrayList<>(keys.keySet());
        keys.keySet().forEach(name -> all.add("-" + name));
        String allowed = all.isEmpty() ? "nothing" : all.stream().collect(Collectors.joining(", "));
        return Rejection.of(CommonProblems.MALFORMED, "This list cannot be ordered by " + sort + ".")
                .field("query:sort", "is none of the keys of this list", allowed)
                .rejected();
    }

    private static UUID identifier(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> decoded(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = text.lastIndexOf(BETWEEN);
            if (end < 0) {
                throw unreadable();
            }
            return List.of(text.substring(0, end), text.substring(end + 1));
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static RuntimeException unreadable() {
        return Rejection.of(CommonProblems.MALFORMED, "The cursor cannot be read.")
                .field(
                        "query:after",
                        "does not come from a next link of this list and order",
                        "the value of a next link")
                .rejected();
    }
}
