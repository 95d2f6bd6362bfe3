package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.contract.pricebook.PriceBook;
import dev.cspmesh.contract.pricebook.PriceBookEvent;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.Changes;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VMware works on prices before anybody else sees them: writes a draft, edits it, gives it up. */
@ApplicationScoped
public class DraftPriceBook {

    private final CloudServices services;
    private final PriceBookDrafts drafts;
    private final Audit audit;
    private final Clock clock;

    DraftPriceBook(CloudServices services, PriceBookDrafts drafts, Audit audit, Clock clock) {
        this.services = services;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<PriceBookDraft> draft(Caller caller, String service, PriceBookDraftView.Form form) {
        return services.get(service)
                .invoke(found -> Rejection.refuse(CatalogueRules.isCharged(found)))
                .map(found -> PriceBookDraft.draft(
                        Ids.next(),
                        new PriceBook.Offer(found.code(), form.currency()),
                        form.validity(),
                        form.prices(),
                        clock))
                .chain(drafts::persist)
                .call(draft -> audit.append(caller, draft.drafted()));
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<PriceBookDraft> edit(Caller caller, UUID id, @Nullable String ifMatch, PriceBookDraftView.Form form) {
        return drafts.lock(caller, id)
                .invoke(draft -> Responses.match(ifMatch, draft.version()))
                .call(draft -> edit(caller, draft, form))
                .call(drafts::flush);
    }

    private Uni<Void> edit(Caller caller, PriceBookDraft draft, PriceBookDraftView.Form form) {
        Changes changes = Changes.none()
                .field("currency", draft.offer().currency(), form.currency())
                .field("startsOn", draft.validity().startsOn(), form.validity().startsOn())
                .field("endsOn", draft.validity().endsOn(), form.validity().endsOn());
        Changes all = SkuChanges.between(changes, draft.prices(), form.prices());
        PriceBookEvent.Edited edited = draft.edit(caller, form.currency(), form.validity(), form.prices(), clock);
        return audit.append(caller, edited, "", all);
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<PriceBookDraft> withdraw(Caller caller, UUID id, @Nullable String ifMatch) {
        return drafts.lock(caller, id)
                .invoke(draft -> Responses.match(ifMatch, draft.version()))
                .call(draft -> audit.append(caller, draft.withdraw(caller, clock)));
    }
}
