package dev.cspmesh.contract.term;

import dev.cspmesh.contract.change.LapseChange;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractEvent;
import dev.cspmesh.contract.pipeline.PipelineChanges;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;

/** A contract ends: another one becomes the default, and what was still asked for it lapses. */
@ApplicationScoped
class EndContract {

    private final SetDefaultContract defaults;
    private final LapseChange changes;
    private final PipelineChanges pipeline;
    private final Audit audit;
    private final Clock clock;

    EndContract(SetDefaultContract defaults, LapseChange changes, PipelineChanges pipeline, Audit audit, Clock clock) {
        this.defaults = defaults;
        this.changes = changes;
        this.pipeline = pipeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends it, in the current transaction.
     *
     * @param verb of the contract; answers with the event of its end
     */
    Uni<Void> end(Contract contract, Function<Clock, ContractEvent> verb) {
        boolean wasDefault = contract.isDefault();
        return audit.append(Actor.CALENDAR, verb.apply(clock), "")
                .chain(() -> defaults.passOn(contract, wasDefault))
                .chain(() -> changes.lapse(contract))
                .chain(() -> pipeline.notice(contract.partnerId(), contract.service()));
    }
}
