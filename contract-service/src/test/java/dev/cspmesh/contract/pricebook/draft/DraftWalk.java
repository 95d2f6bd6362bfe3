package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicReference;

/** Drafts of price books in every state, each with a period of its own. */
public final class DraftWalk extends ServiceTest {

    private static final AtomicReference<YearMonth> NEXT = new AtomicReference<>(YearMonth.of(2040, 1));

    private DraftWalk() {}

    public static WalkedAggregate aggregate() {
        return WalkedAggregate.of(DraftLifeCycle.TABLE, "/price-books/{id}/draft")
                .state(DraftStatus.DRAFT, DraftWalk::drafted)
                .state(DraftStatus.PUBLISHED, () -> moved("publication", 201))
                .state(DraftStatus.WITHDRAWN, () -> moved("withdrawal", 200))
                .caller("vmware", draft -> vmware())
                .body("editPriceBookDraft", draft -> form(NEXT.getAndUpdate(month -> month.plusMonths(1))));
    }

    private static WalkedObject drafted() {
        String id = once(vmware())
                .body(form(NEXT.getAndUpdate(month -> month.plusMonths(1))))
                .post("/services/aria-automation/price-book-drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return WalkedObject.of(id);
    }

    private static WalkedObject moved(String act, int status) {
        WalkedObject draft = drafted();
        String path = "/price-books/" + draft.get("id") + "/draft";
        confirming(() -> vmware(), path).post(path + "/" + act).then().statusCode(status);
        return draft;
    }

    private static String form(YearMonth month) {
        return """
                {"currency": "SEK", "startsOn": "%s", "endsOn": "%s",
                 "skus": [{"sku": "G95FST5F", "name": "Requests", "unit": "Requests", "listUnitPrice": "0.0000004"}]}
                """.formatted(month.atDay(1), month.atEndOfMonth());
    }
}
