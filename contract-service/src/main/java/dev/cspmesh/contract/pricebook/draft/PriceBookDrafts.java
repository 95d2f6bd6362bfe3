package dev.cspmesh.contract.pricebook.draft;

import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Drafts of price books; VMware sees them, nobody else before they are published. */
@ApplicationScoped
public class PriceBookDrafts extends VisibleRepository<PriceBookDraft> {

    private static final Visibility SEEN_BY = Visibility.nobody().everything(VMWARE);

    private static final Listing<PriceBookDraft> LISTING = Listing.of(PriceBookDraft::id)
            .date("startsOn", "validFrom", draft -> draft.validity().startsOn())
            .moment("draftedAt", "draftedAt", PriceBookDraft::draftedAt)
            .moment("changedAt", "changedAt", PriceBookDraft::changedAt)
            .searching("service", "currency");

    PriceBookDrafts() {
        super(PriceBookDraft.class, "price book draft", SEEN_BY, LISTING);
    }

    /** A page of the drafts that the caller may see and that are wanted. */
    public Uni<Page<PriceBookDraft>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }
}
