package dev.cspmesh.contract.change;

import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.AgreementCalendar;
import dev.cspmesh.contract.agreement.Agreements;
import dev.cspmesh.contract.agreement.TermEvent;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.Timer;
import dev.cspmesh.kit.jobs.Timers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** Changes the contract as a request says: at once, or when its month begins. */
@ApplicationScoped
class ApplyChange implements Timer {

    private static final String KIND = "contract.change";

    private final ChangeRequests requests;
    private final Agreements agreements;
    private final AgreementCalendar calendar;
    private final ContractDocuments documents;
    private final Timers timers;
    private final Audit audit;
    private final Clock clock;

    ApplyChange(
            ChangeRequests requests,
            Agreements agreements,
            AgreementCalendar calendar,
            ContractDocuments documents,
            Timers timers,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.agreements = agreements;
        this.calendar = calendar;
        this.documents = documents;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Applies what is due at once, and sets the timer of what waits for its month. */
    Uni<Void> follow(Actor author, ChangeRequest request, Agreement contract) {
        return request.isAtOnce()
                ? apply(author, request, contract)
                : timers.set(KIND, request.id(), contract.startOf(request.effectiveOn()));
    }

    @Override
    public Uni<Void> ring(String changeRequest) {
        UUID id = UUID.fromString(changeRequest);
        return requests.contractOf(id)
                .chain(agreements::claim)
                .chain(contract -> requests.named(id).chain(request -> applyIfScheduled(request, contract)));
    }

    private Uni<Void> applyIfScheduled(ChangeRequest request, Agreement contract) {
        return request.status() == ChangeStatus.SCHEDULED
                ? apply(Actor.CALENDAR, request, contract)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> apply(Actor author, ChangeRequest request, Agreement contract) {
        return audit.append(author, change(request, contract), "")
                .chain(() -> audit.append(author, request.apply(clock), ""))
                .chain(() -> request.kind() == ChangeKind.RENEW
                        ? calendar.followRenewal(contract, request.effectiveOn())
                        : calendar.follow(contract))
                .chain(() -> documents.keep(contract))
                .replaceWithVoid();
    }

    private TermEvent change(ChangeRequest request, Agreement contract) {
        ChangeWish wish = request.wish();
        return switch (request.kind()) {
            case UPGRADE -> contract.changeLevel(wish.planned(), YearMonth.from(request.effectiveOn()), clock);
            case DOWNGRADE ->
                wish.nextMonth()
                        ? contract.changeLevel(wish.planned(), YearMonth.from(request.effectiveOn()), clock)
                        : contract.keepForRenewal(wish.planned().code(), clock);
            case RENEW -> contract.renew(wish.months(), wish.planned(), clock);
            case TERMINATE -> contract.terminate(request.effectiveOn(), clock);
            case TOP_UP -> contract.topUp(Optional.ofNullable(wish.amount()).orElseThrow(), clock);
            case AMEND_CONTACTS ->
                contract.amendContact(Optional.ofNullable(wish.contact()).orElseThrow(), clock);
        };
    }
}
