package dev.cspmesh.partner.letter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cspmesh.kit.event.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes to the parties of a contract what has happened to it and what is theirs to do; contract-service has no addresses. */
@ApplicationScoped
class ContractLetters implements Correspondence {

    private final AddressBook book;

    ContractLetters(AddressBook book) {
        this.book = book;
    }

    @Override
    public void listen(EventConsumer facts) {
        facts.on("contract.signed.v1", ContractFact.class, fact -> toAggregator(fact, "contract-to-countersign"))
                .on("contract.countersigned.v1", ContractFact.class, this::countersigned)
                .on("contract.approved.v1", ContractFact.class, fact -> toBoth(fact, "contract-approved"))
                .on("contract.activated.v1", ContractFact.class, fact -> toBoth(fact, "contract-active"))
                .on("contract.rejected.v1", ContractFact.class, fact -> toPartner(fact, "contract-rejected"))
                .on(
                        "contract.renewal-window-opened.v1",
                        ContractFact.class,
                        fact -> toPartner(fact, "contract-renewal"))
                .on("contract.expired.v1", ContractFact.class, fact -> toBoth(fact, "contract-expired"))
                .on("contract.terminating.v1", ContractFact.class, fact -> toBoth(fact, "contract-terminating"))
                .on("contract.terminated.v1", ContractFact.class, fact -> toBoth(fact, "contract-terminated"))
                .on("contract.balance-low.v1", ContractFact.class, fact -> toBoth(fact, "contract-balance-low"))
                .on("contract.change-requested.v1", ContractFact.class, this::requested)
                .on("contract.change-approved.v1", ContractFact.class, fact -> toPartner(fact, "change-approved"))
                .on("contract.change-rejected.v1", ContractFact.class, fact -> toPartner(fact, "change-rejected"))
                .on("contract.change-applied.v1", ContractFact.class, fact -> toBoth(fact, "change-applied"));
    }

    /** What is read of a contract's facts; which parts are there depends on the fact. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ContractFact(
            UUID contractId,
            @Nullable String number,
            String partnerId,
            String aggregatorId,
            @Nullable String service,
            @Nullable String reason,
            @Nullable String kind,
            @Nullable String status,
            boolean requiresVendorApproval,
            @Nullable Amount balance,
            @Nullable LocalDate startsOn,
            @JsonProperty("endsOn") @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate terminatesOn,
            @Nullable LocalDate terminatedOn,
            @Nullable LocalDate effectiveOn) {

        Map<String, Object> data() {
            Map<String, Object> data = new HashMap<>();
            data.put("contractId", contractId);
            data.put("partnerId", partnerId);
            put(data, "number", number);
            put(data, "service", service);
            put(data, "reason", reason);
            put(data, "kind", kind);
            put(data, "balance", balance);
            put(data, "startsOn", startsOn);
            put(data, "endsOn", endsOn);
            put(data, "endedOn", endedOn);
            put(data, "terminatesOn", terminatesOn);
            put(data, "terminatedOn", terminatedOn);
            put(data, "effectiveOn", effectiveOn);
            return data;
        }

        private static void put(Map<String, Object> data, String name, @Nullable Object value) {
            if (value != null) {
                data.put(name, value.toString());
            }
        }
    }

    /** Money as a fact carries it. */
    record Amount(String amount, String currency) {
        @Override
        public String toString() {
            return amount + " " + currency;
        }
    }

    private Uni<Void> requested(ContractFact fact) {
        return "PENDING_APPROVAL".equals(fact.status())
                ? book.toDesk("change-to-approve", fact.data())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> countersigned(ContractFact fact) {
        Uni<Void> told = toPartner(fact, "contract-countersigned");
        return fact.requiresVendorApproval() ? told.chain(() -> book.toDesk("contract-to-approve", fact.data())) : told;
    }

    private Uni<Void> toBoth(ContractFact fact, String template) {
        return toPartner(fact, template).chain(() -> toAggregator(fact, template));
    }

    private Uni<Void> toPartner(ContractFact fact, String template) {
        return book.toPartner(fact.partnerId(), template, fact.data());
    }

    private Uni<Void> toAggregator(ContractFact fact, String template) {
        return book.toAggregator(fact.aggregatorId(), template, fact.data());
    }
}
