package dev.cspmesh.partner.journey.log;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events that say where a partner stands, with what is read of each. */
final class JourneyEventTypes {

    private static final Map<Class<? extends JourneyEvent>, String> KINDS = Map.ofEntries(
            entry(JourneyEvent.OfPartner.class, "partner.approved partner.aggregator-chosen provider.created"),
            entry(JourneyEvent.OfStatus.class, "partner.suspended partner.reinstated partner.left"),
            entry(JourneyEvent.OfTraining.class, "partner.training-completed"),
            entry(
                    JourneyEvent.OfContract.class,
                    "contract.drafted contract.sent-back contract.signed contract.countersigned contract.approved"
                            + " contract.activated contract.rejected contract.withdrawn contract.renewal-window-opened"
                            + " contract.changed contract.expired contract.terminated"),
            entry(
                    JourneyEvent.OfChange.class,
                    "contract.change-requested contract.change-signed contract.change-consented"
                            + " contract.change-repriced contract.change-approved contract.change-rejected"
                            + " contract.change-withdrawn contract.change-applied contract.change-lapsed"),
            entry(JourneyEvent.OfOpportunity.class, "opportunity.entered"),
            entry(JourneyEvent.OfTerms.class, "terms.published"),
            entry(
                    JourneyEvent.OfInvitation.class,
                    "invitation.sent invitation.opened invitation.wizard-filled invitation.expired"),
            entry(JourneyEvent.OfCustomer.class, "customer.created"),
            entry(JourneyEvent.OfActivation.class, "activation.activated"),
            entry(
                    JourneyEvent.OfOrder.class,
                    "order.spooled order.submitted order.rejected order.approved order.cancelled order.closed"));

    private JourneyEventTypes() {}

    static Map<String, Class<? extends JourneyEvent>> all() {
        Map<String, Class<? extends JourneyEvent>> types = new HashMap<>();
        KINDS.forEach(
                (payload, names) -> List.of(names.split(" ", -1)).forEach(name -> types.put(name + ".v1", payload)));
        return Map.copyOf(types);
    }
}
