package dev.cspmesh.partner.notification;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.partner.projection.contract.HeldContracts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tells the parties of a contract what happened to it and what is theirs to do; contract-service has no addresses. */
@ApplicationScoped
class ContractNotifications implements NotificationSource {

    private final Recipients recipients;
    private final HeldContracts contracts;

    ContractNotifications(Recipients recipients, HeldContracts contracts) {
        this.recipients = recipients;
        this.contracts = contracts;
    }

    @Override
    public void listen(EventConsumer events) {
        events.on("contract.drafted.v1", ContractEvent.class, this::drafted)
                .on("contract.countersigned.v1", ContractEvent.class, this::countersigned)
                .on("contract.change-consented.v1", ContractEvent.class, this::consented);
        toAggregator(events, "contract.signed.v1", "contract-to-countersign");
        toAggregator(events, "contract.change-signed.v1", "change-to-consent");
        toPartner(events, "contract.rejected.v1", "contract-rejected");
        toPartner(events, "contract.sent-back.v1", "contract-sent-back");
        toPartner(events, "contract.change-repriced.v1", "change-repriced");
        toPartner(events, "contract.change-lapsed.v1", "change-lapsed");
        toBoth(events, "contract.back-dated.v1", "contract-back-dated");
        toBoth(events, "contract.termination-withdrawn.v1", "contract-going-on");
        toPartner(events, "contract.renewal-window-opened.v1", "contract-renewal");
        toPartner(events, "contract.change-approved.v1", "change-approved");
        toPartner(events, "contract.change-rejected.v1", "change-rejected");
        toBoth(events, "contract.approved.v1", "contract-approved");
        toBoth(events, "contract.activated.v1", "contract-active");
        toBoth(events, "contract.withdrawn.v1", "contract-withdrawn");
        toBoth(events, "contract.expired.v1", "contract-expired");
        toBoth(events, "contract.terminating.v1", "contract-terminating");
        toBoth(events, "contract.terminated.v1", "contract-terminated");
        toBoth(events, "contract.balance-low.v1", "contract-balance-low");
        toBoth(events, "contract.change-applied.v1", "change-applied");
    }

    /**
     * An event of a contract.
     *
     * @param properties everything else that it says; the templates take from it what they name
     */
    record ContractEvent(
            UUID contractId,
            String partnerId,
            String aggregatorId,
            @JsonAnySetter Map<String, Object> properties) {

        Map<String, Object> data() {
            Map<String, Object> data = new HashMap<>(properties);
            data.put("contractId", contractId);
            data.put("partnerId", partnerId);
            return data;
        }

        private boolean says(String property, Object value) {
            return value.equals(properties.get(property));
        }
    }

    private Uni<Void> drafted(ContractEvent event) {
        return event.says("draftedBy", "AGGREGATOR")
                ? toPartner(event, "contract-to-sign")
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> consented(ContractEvent event) {
        Uni<Void> sent = toPartner(event, "change-consented");
        return event.says("requiresVendorApproval", true)
                ? sent.chain(() -> recipients.toDesk("change-to-approve", event.data()))
                : sent;
    }

    private Uni<Void> countersigned(ContractEvent event) {
        Uni<Void> sent = toPartner(event, "contract-countersigned");
        return event.says("requiresVendorApproval", true)
                ? sent.chain(() -> recipients.toDesk("contract-to-approve", event.data()))
                : sent;
    }

    private void toPartner(EventConsumer events, String type, String template) {
        events.on(type, ContractEvent.class, event -> toPartner(event, template));
    }

    private void toAggregator(EventConsumer events, String type, String template) {
        events.on(type, ContractEvent.class, event -> toAggregator(event, template));
    }

    private void toBoth(EventConsumer events, String type, String template) {
        events.on(
                type,
                ContractEvent.class,
                event -> toPartner(event, template).chain(() -> toAggregator(event, template)));
    }

    private Uni<Void> toContact(ContractEvent event, String template) {
        return contracts
                .contactOf(event.contractId())
                .chain(found -> found.map(contact -> recipients.toContact(
                                event.partnerId(), contact.firstName(), contact.email(), template, event.data()))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /** To the partner's primary contact, and to whoever answers for the contract there. */
    private Uni<Void> toPartner(ContractEvent event, String template) {
        return recipients.toPartner(event.partnerId(), template, event.data()).chain(() -> toContact(event, template));
    }

    private Uni<Void> toAggregator(ContractEvent event, String template) {
        return recipients.toAggregator(event.aggregatorId(), template, event.data());
    }
}
