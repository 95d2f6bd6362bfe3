package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Replies;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CSP changes its draft. */
@ApplicationScoped
public class EditAgreement {

    private final Agreements agreements;
    private final CommitLevels levels;
    private final StartBounds bounds;
    private final Clock clock;

    EditAgreement(Agreements agreements, CommitLevels levels, StartBounds bounds, Clock clock) {
        this.agreements = agreements;
        this.levels = levels;
        this.bounds = bounds;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Agreement> edit(Caller caller, UUID id, @Nullable String ifMatch, String level, Term term) {
        return agreements
                .lock(caller, id)
                .invoke(agreement -> Replies.match(ifMatch, agreement.version()))
                .call(agreement -> change(agreement, level, term));
    }

    private Uni<Void> change(Agreement agreement, String level, Term term) {
        return levels.require(agreement.service(), level, agreement.level().currency())
                .invoke(offered -> agreement.edit(PinnedLevel.of(offered), term, bounds, clock))
                .chain(agreements::flush);
    }
}
