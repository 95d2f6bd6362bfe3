package dev.cspmesh.support.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.support.projection.Upsert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** The contracts of partners and the days on which they are in force. */
@ApplicationScoped
class ContractProjection {

    private final EventConsumer contracts;

    ContractProjection(Inbox inbox) {
        contracts = inbox.subscription("support.contract")
                .on("contract.activated.v1", ContractActivated.class, ContractProjection::activated);
    }

    /**
     * A contract is in force.
     *
     * @param endsOn the last day; none for a contract without a term
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ContractActivated(
            UUID contractId,
            String partnerId,
            String service,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    @Incoming("contract")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return contracts.receive(message);
    }

    private static Uni<Void> activated(ContractActivated event) {
        return Upsert.row(
                """
                insert into contract (contract_id, partner_id, service, starts_on, ends_on)
                values (?1, ?2, ?3, ?4, cast(nullif(?5, '') as date))
                    on conflict (contract_id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on
                """,
                event.contractId().toString(),
                event.partnerId(),
                event.service(),
                event.startsOn(),
                Optional.ofNullable(event.endsOn()).map(LocalDate::toString).orElse(""));
    }
}
