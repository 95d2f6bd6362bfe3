package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.contract.pricebook.PriceBook;
import dev.cspmesh.contract.pricebook.PublishPriceBook;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VMware publishes a draft; the book has the draft's identifier, and its own event says so. */
@ApplicationScoped
public class PublishDraft {

    private final PriceBookDrafts drafts;
    private final PublishPriceBook publish;
    private final Clock clock;

    PublishDraft(PriceBookDrafts drafts, PublishPriceBook publish, Clock clock) {
        this.drafts = drafts;
        this.publish = publish;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<PriceBook> publish(Caller caller, UUID draftId, @Nullable String ifMatch) {
        return drafts.lock(caller, draftId)
                .invoke(draft -> Responses.match(ifMatch, draft.version()))
                .invoke(draft -> draft.publish(caller, clock))
                .chain(draft -> publish.publish(caller, draft.id(), draft.offer(), draft.validity(), draft.prices()));
    }
}
