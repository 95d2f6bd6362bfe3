package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CSP changes its draft. */
@ApplicationScoped
public class EditAgreement {

    private final Agreements agreements;
    private final PinTerms terms;
    private final StartBounds bounds;
    private final Audit audit;
    private final Clock clock;

    EditAgreement(Agreements agreements, PinTerms terms, StartBounds bounds, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.terms = terms;
        this.bounds = bounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the draft shall say; the service, the currency and the zone stay. */
    public record Edit(
            Optional<String> level,
            Optional<Integer> termMonths,
            LocalDate startsOn,
            Optional<Prepayment> prepayment,
            Optional<Integer> specialDiscount) {

        Wish of(Agreement draft) {
            return new Wish(
                    draft.service(),
                    draft.type(),
                    level,
                    draft.level().currency(),
                    startsOn,
                    termMonths,
                    draft.billingZone(),
                    prepayment,
                    specialDiscount,
                    draft.contact());
        }
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Agreement> edit(Caller caller, UUID id, @Nullable String ifMatch, Edit edit) {
        return agreements
                .lock(caller, id)
                .invoke(agreement -> Responses.match(ifMatch, agreement.version()))
                .invoke(agreement -> agreement.require(AgreementAction.EDIT))
                .call(agreement -> terms.pin(edit.of(agreement))
                        .map(subject -> agreement.edit(subject, bounds, clock))
                        .chain(edited -> audit.append(caller, edited)));
    }
}
