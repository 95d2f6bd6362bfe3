package dev.cspmesh.kit.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows of a list are wanted, as HQL and its parameters. What the caller leaves out narrows nothing.
 *
 * <pre>{@code
 * Filter.all().is("service", service).in("status", statuses).from("changedAt", changedSince)
 * }</pre>
 *
 * @param conditions HQL, joined by and; constants of the program, never made from input
 * @param parameters their values
 */
public record Filter(List<String> conditions, Map<String, Object> parameters) {

    public Filter {
        conditions = List.copyOf(conditions);
        parameters = Map.copyOf(parameters);
    }

    public static Filter all() {
        return new Filter(List.of(), Map.of());
    }

    /** The path has this value, if there is one. */
    public Filter is(String path, Optional<?> value) {
        return value.map(wanted -> with(path + " = :" + name(), wanted)).orElse(this);
    }

    public Filter is(String path, Object value) {
        return with(path + " = :" + name(), value);
    }

    /** The path has one of these values; none means any. */
    public Filter in(String path, Collection<?> values) {
        return values.isEmpty() ? this : with(path + " in :" + name(), List.copyOf(values));
    }

    /** The path's value is this one or after it. */
    public Filter from(String path, Optional<?> value) {
        return value.map(wanted -> with(path + " >= :" + name(), wanted)).orElse(this);
    }

    /** The path's value is before this one. */
    public Filter before(String path, Optional<?> value) {
        return value.map(wanted -> with(path + " < :" + name(), wanted)).orElse(this);
    }

    /** One of the paths contains the text, whatever the case of its letters. */
    Filter containing(List<String> paths, String text) {
        String name = name();
        String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<String> each = paths.stream()
                .map(path -> "lower(" + path + ") like :" + name + " escape '\\'")
                .toList();
        return with("(" + String.join(" or ", each) + ")", pattern);
    }

    /** A condition of the list's own that takes no value from the caller. */
    public Filter where(String condition) {
        return where(condition, Map.of());
    }

    /** A condition of the list's own with its parameters. */
    public Filter where(String condition, Map<String, ?> values) {
        List<String> more = new ArrayList<>(conditions);
        more.add("(" + condition + ")");
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(values);
        return new Filter(more, all);
    }

    /** All conditions as HQL. */
    public String hql() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    private Filter with(String condition, Object value) {
        return where(condition, Map.of(name(), value));
    }

    private String name() {
        return "f" + conditions.size();
    }
}
