package dev.cspmesh.partner.journey.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events that say where a partner stands, with what is read of each. */
final class JourneyEventTypes {

    private JourneyEventTypes() {}

    static Map<String, Class<? extends JourneyEvent>> all() {
        Map<Class<? extends JourneyEvent>, String> kinds = new HashMap<>(Map.of(
                JourneyEvent.OfPartner.class, "partner.approved partner.aggregator-chosen provider.created",
                JourneyEvent.OfStatus.class, "partner.suspended partner.reinstated partner.left",
                JourneyEvent.OfTraining.class, "partner.training-completed",
                JourneyEvent.OfContract.class,
                        "contract.drafted contract.sent-back contract.signed contract.countersigned contract.approved contract.activated"
                                + " contract.rejected contract.withdrawn contract.renewal-window-opened"
                                + " contract.changed contract.expired contract.terminated",
                JourneyEvent.OfOpportunity.class, "opportunity.entered",
                JourneyEvent.OfTerms.class, "terms.published",
                JourneyEvent.OfInvitation.class,
                        "invitation.sent invitation.opened invitation.wizard-filled invitation.expired",
                JourneyEvent.OfCustomer.class, "customer.created",
                JourneyEvent.OfActivation.class, "activation.activated",
                JourneyEvent.OfOrder.class,
                        "order.spooled order.submitted order.rejected order.approved order.cancelled order.closed"));
        kinds.put(
                JourneyEvent.OfChange.class,
                "contract.change-requested contract.change-signed contract.change-consented contract.change-repriced"
                        + " contract.change-approved contract.change-rejected contract.change-withdrawn"
                        + " contract.change-applied contract.change-lapsed");
        Map<String, Class<? extends JourneyEvent>> types = new HashMap<>();
        kinds.forEach(
                (payload, names) -> List.of(names.split(" ", -1)).forEach(name -> types.put(name + ".v1", payload)));
        return Map.copyOf(types);
    }
}
