package dev.cspmesh.partner.journey;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A partner's facts in the order in which they happened, with the questions that the journey asks of them. */
final class Story {

    private static final Set<String> WAITING =
            Set.of("contract.drafted.v1", "contract.signed.v1", "contract.countersigned.v1", "contract.approved.v1");
    private static final Set<String> NEWS = Set.of("contract.changed.v1", "contract.renewal-window-opened.v1");
    /** What a later state of a contract is; facts of one moment count in this order. */
    private static final List<String> ORDER = List.of(
            "contract.drafted.v1",
            "contract.signed.v1",
            "contract.countersigned.v1",
            "contract.approved.v1",
            "contract.activated.v1");

    private static final Comparator<JourneyEntry> AS_IT_HAPPENED =
            Comparator.comparing(JourneyEntry::occurredAt).thenComparingInt(entry -> ORDER.indexOf(entry.type()));

    private final List<JourneyEntry> entries;

    Story(List<JourneyEntry> entries) {
        this.entries = entries.stream().sorted(AS_IT_HAPPENED).toList();
    }

    Stream<JourneyEntry> all(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type));
    }

    Optional<JourneyEntry> first(String type) {
        return all(type).findFirst();
    }

    Optional<JourneyEntry> last(String type) {
        return all(type).reduce((one, other) -> other);
    }

    /** What happened last to each object of a kind, such as {@code contract.}. */
    private Stream<JourneyEntry> states(String kind) {
        Map<String, JourneyEntry> last = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.type().startsWith(kind) && !NEWS.contains(entry.type()))
                .forEach(entry -> last.put(entry.subject(), entry));
        return last.values().stream();
    }

    /** The contracts in force, by their activation. */
    List<JourneyEntry> running() {
        return states("contract.")
                .filter(entry -> entry.type().equals("contract.activated.v1"))
                .collect(Collectors.toList());
    }

    /** The contract that is farthest on its way into force. */
    Optional<JourneyEntry> waiting() {
        return states("contract.")
                .filter(entry -> WAITING.contains(entry.type()))
                .max(Comparator.comparingInt(entry -> ORDER.indexOf(entry.type())));
    }

    /** The day on which a contract ends, as it was told last. */
    Optional<LocalDate> endOf(JourneyEntry contract) {
        return entries.stream()
                .filter(entry -> entry.subject().equals(contract.subject()))
                .flatMap(entry -> entry.day().stream())
                .reduce((one, other) -> other);
    }

    /** Why the partner is suspended or gone, if it is. */
    Optional<JourneyEntry> exclusion() {
        return entries.stream()
                .filter(entry -> Set.of("partner.suspended.v1", "partner.reinstated.v1", "partner.left.v1")
                        .contains(entry.type()))
                .reduce((one, other) -> other)
                .filter(entry -> !entry.type().equals("partner.reinstated.v1"));
    }

    /** The oldest order that is neither closed nor replaced by another one. */
    Optional<JourneyEntry> openOrder() {
        return states("order.")
                .filter(entry ->
                        !Set.of("order.closed.v1", "order.cancelled.v1").contains(entry.type()))
                .min(Comparator.comparing(JourneyEntry::note));
    }

    /** The day by which an order is submitted. */
    Optional<LocalDate> dueOf(JourneyEntry order) {
        return all("order.spooled.v1")
                .filter(entry -> entry.subject().equals(order.subject()))
                .flatMap(entry -> entry.day().stream())
                .findFirst();
    }

    static boolean isDraft(JourneyEntry contract) {
        return contract.type().equals("contract.drafted.v1");
    }

    /** What brings a contract on its way into force one step on. */
    static Move.Kind next(JourneyEntry contract) {
        return switch (contract.type()) {
            case "contract.drafted.v1" -> Move.Kind.SIGN;
            case "contract.signed.v1" -> Move.Kind.COUNTERSIGN;
            case "contract.countersigned.v1" -> Move.Kind.APPROVE_CONTRACT;
            default -> Move.Kind.AWAIT_FIRST_DAY;
        };
    }

    static String waitsFor(String type) {
        return switch (type) {
            case "contract.drafted.v1" -> "the draft waits for your signature";
            case "contract.signed.v1" -> "the contract waits for the aggregator's signature";
            case "contract.countersigned.v1" -> "the contract waits for VMware's approval";
            default -> "the contract waits for its first day";
        };
    }
}
