package dev.cspmesh.partner.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Which aggregator countersigned which contract, from contract-service's events. No caller reads them. */
@ApplicationScoped
public class HeldContracts implements PanacheRepositoryBase<HeldContract, UUID> {

    private static final String KEEP = """
            insert into held_contract (contract_id, partner_id, aggregator_id, running, contact_first_name, contact_email)
            values (?1, ?2, ?3, true, cast(?4 as text), cast(?5 as text))
            on conflict (contract_id) do update
                set contact_first_name = coalesce(excluded.contact_first_name, held_contract.contact_first_name),
                    contact_email = coalesce(excluded.contact_email, held_contract.contact_email)
            returning cast(contract_id as text)
            """;
    private static final String END = """
            update held_contract set running = false where contract_id = ?1 returning cast(contract_id as text)
            """;

    private final EventConsumer contracts;

    HeldContracts(Inbox inbox) {
        contracts = inbox.subscription("partner.contract")
                .on("contract.countersigned.v1", ContractHeld.class, HeldContracts::keep)
                .on("contract.activated.v1", ContractHeld.class, HeldContracts::keep)
                .on("contract.changed.v1", ContractHeld.class, HeldContracts::keep)
                .on("contract.rejected.v1", ContractHeld.class, HeldContracts::end)
                .on("contract.withdrawn.v1", ContractHeld.class, HeldContracts::end)
                .on("contract.expired.v1", ContractHeld.class, HeldContracts::end)
                .on("contract.terminated.v1", ContractHeld.class, HeldContracts::end);
    }

    /**
     * What is read of a contract's events.
     *
     * @param contact who answers for it at the partner; absent where nobody was named, or where the event does not say
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ContractHeld(
            UUID contractId,
            String partnerId,
            String aggregatorId,
            @Nullable Contact contact) {

        /** Whom to write to. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Contact(String firstName, String email) {}
    }

    @Incoming("contract")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return contracts.receive(message);
    }

    /** The partner's contracts that run, or wait for their first day. */
    public Uni<List<HeldContract>> running(String partnerId) {
        return list("partnerId = :partner and running", Map.of("partner", partnerId));
    }

    /** Who answers for a contract at the partner, if somebody was named. */
    public Uni<Optional<HeldContract.Contact>> contactOf(UUID contractId) {
        return findById(contractId).map(found -> Optional.ofNullable(found).flatMap(HeldContract::contact));
    }

    private static Uni<Void> keep(ContractHeld event) {
        ContractHeld.Contact contact = event.contact();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP, String.class)
                        .setParameter(1, event.contractId())
                        .setParameter(2, event.partnerId())
                        .setParameter(3, event.aggregatorId())
                        .setParameter(4, contact == null ? null : contact.firstName())
                        .setParameter(5, contact == null ? null : contact.email())
                        .getResultList())
                .replaceWithVoid();
    }

    private static Uni<Void> end(ContractHeld event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(END, String.class)
                        .setParameter(1, event.contractId())
                        .getResultList())
                .replaceWithVoid();
    }
}
