package dev.cspmesh.contract.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.contract.pipeline.PipelineChanges;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Deals, contracts or metered customers of a partner and service changed: gives the deals to the contracts anew, and lets
 * billing-service know what that changes, so that its forecast stays the same as ours. One runs for a partner and service at
 * a time, and again when anything changed meanwhile, so it locks nothing else.
 */
@ApplicationScoped
class PublishOutlook implements TransactionalJob {

    private static final String REMEMBER = """
            insert into contract_outlook (contract_id, content) values (?1, ?2)
            on conflict (contract_id) do update set content = excluded.content
                where contract_outlook.content <> excluded.content
            returning content
            """;

    private final AllocatePipeline pipeline;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    PublishOutlook(AllocatePipeline pipeline, Outbox outbox, ObjectMapper json, Clock clock) {
        this.pipeline = pipeline;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PipelineChanges.KIND;
    }

    @Override
    public Uni<Void> fire(String subject) {
        PipelineChanges.Subject of = PipelineChanges.Subject.parse(subject);
        return pipeline.agreed(of.partnerId(), of.service())
                .chain(contracts -> contracts.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : pipeline.allocate(of.partnerId(), of.service(), contracts)
                                .chain(all -> publish(contracts, all)));
    }

    private Uni<Void> publish(List<Contract> contracts, PipelineAllocation all) {
        return Multi.createFrom()
                .iterable(contracts)
                .onItem()
                .transformToUniAndConcatenate(contract -> publish(outlook(contract, all)))
                .toUni()
                .replaceWithVoid();
    }

    private Uni<Void> publish(OutlookChanged outlook) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER, String.class)
                        .setParameter(1, outlook.contractId())
                        .setParameter(2, content(outlook))
                        .getResultList())
                .chain(changed -> changed.isEmpty() ? Uni.createFrom().voidItem() : outbox.append(outlook));
    }

    private OutlookChanged outlook(Contract contract, PipelineAllocation all) {
        LocalDate end = DayRange.end(contract).orElse(null);
        return new OutlookChanged(
                contract.id(),
                contract.partnerId(),
                contract.service(),
                end == null ? null : end.minusDays(1),
                agreed(contract).orElse(null),
                all.of(contract),
                clock.instant());
    }

    private static Optional<List<MonthlyCommitment>> agreed(Contract contract) {
        return Optional.ofNullable(contract.terms().agreed())
                .map(later -> contract.terms().ahead().monthlyCommitments());
    }

    /** What is published, without the moment. */
    private String content(OutlookChanged outlook) {
        try {
            return json.writeValueAsString(List.of(
                    String.valueOf(outlook.endsOn()),
                    Optional.ofNullable(outlook.monthlyCommitments()),
                    outlook.pipeline()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
