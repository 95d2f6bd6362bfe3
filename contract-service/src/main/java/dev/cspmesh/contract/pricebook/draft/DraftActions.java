package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.contract.pricebook.PriceBook;
import dev.cspmesh.contract.pricebook.PriceBookRules;
import dev.cspmesh.contract.pricebook.PriceBooks;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** What may be done with a draft: it is not published while another book is valid in its period. */
@ApplicationScoped
class DraftActions {

    private final PriceBooks books;
    private final Clock clock;

    DraftActions(PriceBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** Beside a draft what this caller may do with it now. */
    record Offered(PriceBookDraft draft, List<NextAction> actions) {}

    @WithSession
    Uni<Offered> of(Caller caller, PriceBookDraft draft) {
        return of(caller, List.of(draft), draft.offer().service()).map(List::getFirst);
    }

    /** The same for drafts of one service, with one look at its books. */
    @WithSession
    Uni<List<Offered>> of(Caller caller, List<PriceBookDraft> drafts, String service) {
        return books.published(service)
                .map(published -> drafts.stream()
                        .map(draft -> new Offered(draft, actions(caller, draft, published)))
                        .toList());
    }

    private List<NextAction> actions(Caller caller, PriceBookDraft draft, List<PriceBook> published) {
        List<PriceBook> others = published.stream()
                .filter(book -> book.currency().equals(draft.offer().currency()))
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean overlaps = PriceBookRules.leavesTheOthersAlone(draft.validity(), others, today)
                .isPresent();
        return DraftLifeCycle.TABLE.allowedActions(draft, caller, overlaps ? Set.of(DraftLifeCycle.PUBLISH) : Set.of());
    }
}
