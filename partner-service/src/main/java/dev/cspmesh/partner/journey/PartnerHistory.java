package dev.cspmesh.partner.journey;

import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A partner's events in the order in which they happened, with the questions that the journey asks of them. */
final class PartnerHistory {

    private static final Set<String> PENDING = Set.of(
            "contract.drafted.v1",
            "contract.sent-back.v1",
            "contract.signed.v1",
            "contract.countersigned.v1",
            "contract.approved.v1");
    /** Events of a contract after which it stands where it stood. */
    private static final Set<String> WITHOUT_MOVE = Set.of("contract.changed.v1", "contract.renewal-window-opened.v1");
    /** What a later state of a contract is; events of one moment count in this order. */
    private static final List<String> ORDER = List.of(
            "contract.drafted.v1",
            "contract.sent-back.v1",
            "contract.signed.v1",
            "contract.countersigned.v1",
            "contract.approved.v1",
            "contract.activated.v1",
            "contract.change-requested.v1",
            "contract.change-signed.v1",
            "contract.change-consented.v1",
            "contract.change-approved.v1",
            "contract.change-applied.v1");

    /** Events after which an amendment waits for somebody. */
    private static final Set<String> PENDING_CHANGE = Set.of(
            "contract.change-requested.v1",
            "contract.change-signed.v1",
            "contract.change-consented.v1",
            "contract.change-repriced.v1");

    private static final String OF_CHANGE = "contract.change-";

    private static final Comparator<JourneyEntry> AS_IT_HAPPENED =
            Comparator.comparing(JourneyEntry::occurredAt).thenComparingInt(entry -> ORDER.indexOf(entry.type()));

    private final List<JourneyEntry> entries;

    PartnerHistory(List<JourneyEntry> entries) {
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
                .filter(entry -> entry.type().startsWith(kind)
                        && !WITHOUT_MOVE.contains(entry.type())
                        && entry.type().startsWith(OF_CHANGE) == kind.equals(OF_CHANGE))
                .forEach(entry -> last.put(entry.subject(), entry));
        return last.values().stream();
    }

    /** The contracts in force, by their activation. */
    List<JourneyEntry> activeContracts() {
        return states("contract.")
                .filter(entry -> entry.type().equals("contract.activated.v1"))
                .toList();
    }

    /** The contract that is farthest on its way into force. */
    Optional<JourneyEntry> pendingContract() {
        return states("contract.")
                .filter(entry -> PENDING.contains(entry.type()))
                .max(Comparator.comparingInt(entry -> ORDER.indexOf(entry.type())));
    }

    /** The amendment that has waited longest for somebody to agree to it. */
    Optional<JourneyEntry> openAmendment() {
        return states(OF_CHANGE)
                .filter(entry -> PENDING_CHANGE.contains(entry.type()))
                .min(AS_IT_HAPPENED);
    }

    /** The day on which a contract ends, as its last event says. */
    Optional<LocalDate> endOf(JourneyEntry contract) {
        return entries.stream()
                .filter(entry -> entry.subject().equals(contract.subject()))
                .flatMap(entry -> entry.day().stream())
                .reduce((one, other) -> other);
    }

    /** Why the partner is suspended or has left, if it is. */
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

    /** The newest invitation that was sent, as it stands since. */
    Optional<PendingInvitation> invitation() {
        return last("invitation.sent.v1")
                .flatMap(sent -> states("invitation.")
                        .filter(entry -> entry.subject().equals(sent.subject()))
                        .findFirst()
                        .map(last -> new PendingInvitation(sent, last)));
    }

    /** The day by which an order is submitted. */
    Optional<LocalDate> dueOf(JourneyEntry order) {
        return all("order.spooled.v1")
                .filter(entry -> entry.subject().equals(order.subject()))
                .flatMap(entry -> entry.day().stream())
                .findFirst();
    }
}
