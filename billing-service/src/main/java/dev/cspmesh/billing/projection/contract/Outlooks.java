package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.forecast.PipelineShare;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What contract-service says of the time ahead: when a contract ends, and which deals it would serve until then. */
@ApplicationScoped
public class Outlooks {

    private static final String REMEMBER = """
            insert into contract_outlook (contract_id, ends_before, pipeline, agreed, changed_at)
            values (?1, cast(cast(?2 as text) as date), cast(cast(?3 as text) as jsonb),
                    cast(cast(?5 as text) as jsonb), ?4)
            on conflict (contract_id) do update
                set ends_before = excluded.ends_before, pipeline = excluded.pipeline, agreed = excluded.agreed,
                    changed_at = excluded.changed_at
                where contract_outlook.changed_at <= excluded.changed_at
            returning contract_id
            """;
    private static final String READ =
            "select ends_before, cast(pipeline as text) from contract_outlook where contract_id = ?1";
    private static final TypeReference<List<PipelineShare>> SHARES = new TypeReference<>() {};

    private final ObjectMapper json;

    Outlooks(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The time ahead of a contract.
     *
     * @param endsBefore the first day after it, an early end included; empty while no end is known
     */
    public record Outlook(Optional<LocalDate> endsBefore, List<PipelineShare> pipeline) {}

    /** What is known of a contract; without an early end and without deals while nothing was published. */
    public Uni<Outlook> of(Contract contract) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, contract.contractId())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Outlook(Optional.ofNullable((LocalDate) row[0]), shares((String) row[1])))
                        .findFirst()
                        .orElse(new Outlook(contract.endsBefore(), List.of())));
    }

    Uni<Void> learn(OutlookChanged event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER, UUID.class)
                        .setParameter(1, event.contractId())
                        .setParameter(
                                2,
                                Optional.ofNullable(event.endsOn())
                                        .map(last -> last.plusDays(1).toString())
                                        .orElse(null))
                        .setParameter(3, text(event.pipeline()))
                        .setParameter(4, event.changedAt().atOffset(ZoneOffset.UTC))
                        .setParameter(5, text(event.agreed()))
                        .getResultList())
                .replaceWithVoid();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PipelineShare> shares(String text) {
        try {
            return json.readValue(text, SHARES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
