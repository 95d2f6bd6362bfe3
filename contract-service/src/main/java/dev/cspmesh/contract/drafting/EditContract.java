package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractChanges;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.PrepaymentView;
import dev.cspmesh.contract.commit.StartBounds;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CSP, or the aggregator for it, changes a draft. */
@ApplicationScoped
public class EditContract {

    private final Contracts contracts;
    private final PinTerms terms;
    private final RequirePrices prices;
    private final StartBounds bounds;
    private final Audit audit;
    private final Clock clock;

    EditContract(
            Contracts contracts, PinTerms terms, RequirePrices prices, StartBounds bounds, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.terms = terms;
        this.prices = prices;
        this.bounds = bounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the draft shall say; the service, the currency and the zone stay. */
    public record Edit(
            Optional<String> level,
            Optional<Integer> termMonths,
            LocalDate startsOn,
            Optional<PrepaymentView> prepayment,
            Optional<BasisPoints> specialDiscount,
            Optional<Boolean> automaticRenewal) {

        ContractRequest of(Contract draft) {
            return new ContractRequest(
                    draft.service(),
                    draft.type(),
                    level,
                    draft.currency(),
                    startsOn,
                    termMonths,
                    draft.billingZone(),
                    prepayment,
                    specialDiscount,
                    draft.contact(),
                    automaticRenewal.orElse(draft.terms().automaticRenewal()));
        }
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Contract> edit(Caller caller, UUID id, @Nullable String ifMatch, Edit edit) {
        return contracts
                .lock(caller, id)
                .invoke(contract -> Responses.match(ifMatch, contract.version()))
                .invoke(contract -> ContractLifeCycle.TABLE.require(contract, ContractLifeCycle.EDIT, caller))
                .call(contract -> edit(caller, contract, edit));
    }

    private Uni<Void> edit(Caller caller, Contract contract, Edit edit) {
        ContractChanges before = ContractChanges.before(contract);
        return terms.pin(edit.of(contract))
                .map(subject -> contract.edit(caller, subject, bounds, clock))
                .call(() -> prices.of(contract))
                .chain(edited -> audit.append(caller, edited, "", before.until(contract)));
    }
}
