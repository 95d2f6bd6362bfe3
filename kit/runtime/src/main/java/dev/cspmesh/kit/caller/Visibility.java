package dev.cspmesh.kit.caller;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Which rows of one kind each participant may see, as a predicate that every finder puts into its query. A participant
 * that is not named sees nothing, so a foreign row answers exactly as a missing one.
 *
 * <pre>{@code
 * static final Visibility SEEN_BY = Visibility.nobody()
 *         .everything(VMWARE)
 *         .rows(CSP_SAAS, "partnerId = :party")
 *         .rows(AGGREGATOR, "aggregatorId = :party");
 *
 * find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)));
 * }</pre>
 */
public final class Visibility {

    private static final String NOTHING = "1 = 0";
    private static final String EVERYTHING = "1 = 1";

    private final Map<Participant, String> predicates;

    private Visibility(Map<Participant, String> predicates) {
        this.predicates = predicates;
    }

    public static Visibility nobody() {
        return new Visibility(new EnumMap<>(Participant.class));
    }

    /** The participant sees every row. */
    public Visibility everything(Participant participant) {
        return rows(participant, EVERYTHING);
    }

    /**
     * The participant sees the rows for which the predicate holds; it names the party as {@code :party}.
     *
     * @param predicate a constant of the program, never made from input
     */
    public Visibility rows(Participant participant, String predicate) {
        var more = new EnumMap<>(predicates);
        more.put(participant, predicate);
        return new Visibility(more);
    }

    /** This caller's predicate, to stand in a query alone. */
    public String where(Caller caller) {
        return "(" + predicates.getOrDefault(caller.participant(), NOTHING) + ")";
    }

    /** This caller's predicate together with the finder's own. */
    public String and(Caller caller, String finder) {
        return where(caller) + " and (" + finder + ")";
    }

    /** The parameters of the caller's predicate together with the finder's own. */
    public Map<String, Object> with(Caller caller, Map<String, ?> finder) {
        Map<String, Object> all = new HashMap<>(finder);
        if (where(caller).contains(":party")) {
            all.put("party", caller.party());
        }
        return all;
    }
}
