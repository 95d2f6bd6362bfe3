package dev.cspmesh.contract.pricebook.draft;

import static dev.cspmesh.contract.pricebook.draft.DraftStatus.DRAFT;
import static dev.cspmesh.contract.pricebook.draft.DraftStatus.PUBLISHED;
import static dev.cspmesh.contract.pricebook.draft.DraftStatus.WITHDRAWN;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** What VMware may do with the draft of a price book, and what follows. */
final class DraftLifeCycle {

    private static final Action READ = Action.get("readPriceBookDraft", "/price-books/{id}/draft");
    private static final Action BEGIN = Action.post("draftPriceBook", "/services/{code}/price-book-drafts");
    static final Action EDIT = Action.put("editPriceBookDraft", "/price-books/{id}/draft");
    static final Action PUBLISH = Action.post("publishPriceBookDraft", "/price-books/{id}/draft/publication");
    static final Action WITHDRAW = Action.post("withdrawPriceBookDraft", "/price-books/{id}/draft/withdrawal");

    static final LifeCycle<PriceBookDraft, DraftStatus> TABLE = LifeCycle.of(
                    "price book draft", DraftStatus.class, PriceBookDraft::status, PriceBookDraft::id)
            .shownBy(READ)
            .begins(BEGIN, By.any(VMWARE), DRAFT, "pricebook.drafted.v1")
            .row(DRAFT, EDIT, VMWARE, DRAFT, "pricebook.edited.v1")
            .row(DRAFT, PUBLISH, VMWARE, PUBLISHED, "pricebook.published.v1")
            .row(DRAFT, WITHDRAW, VMWARE, WITHDRAWN, "pricebook.withdrawn.v1")
            .table();

    private DraftLifeCycle() {}
}
