package dev.cspmesh.contract.commit;

import static dev.cspmesh.contract.commit.ContractFixtures.FIRST_OF_MARCH;

import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.Transition;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Every edge and every missing edge of a contract's life cycle. */
class ContractLifeCycleTest implements LifeCycleCases<Contract, ContractStatus> {

    private static final LocalDate MAY = LocalDate.parse("2024-05-01");

    @Override
    public LifeCycle<Contract, ContractStatus> table() {
        return ContractLifeCycle.TABLE;
    }

    @Override
    public Contract in(ContractStatus state) {
        return ContractFixtures.in(state);
    }

    /** A contract in force is the default one unless it is made so, and one that has begun is active once all agree. */
    @Override
    public Contract before(Transition<Contract, ContractStatus> row) {
        if (row.action().equals(ContractLifeCycle.MAKE_DEFAULT)) {
            return AggregateState.put(ContractFixtures.second("2024-03-01"), row.from());
        }
        if (row.action().equals(ContractLifeCycle.STOP_RENEWAL)) {
            return AggregateState.put(ContractFixtures.renewing("2024-03-01"), row.from());
        }
        boolean begins = row.from() == ContractStatus.PENDING_APPROVAL && row.to() == ContractStatus.ACTIVE;
        return begins ? ContractFixtures.countersigned("2024-03-01") : in(row.from());
    }

    @Override
    public Verbs<Contract> verbs() {
        return Verbs.of(Contract.class)
                .request(
                        ContractLifeCycle.EDIT,
                        (contract, caller) -> contract.edit(
                                caller,
                                ContractFixtures.subject("2024-04-01"),
                                ContractFixtures.BOUNDS,
                                FIRST_OF_MARCH))
                .request(ContractLifeCycle.REFRESH, (contract, caller) -> {
                    contract.reviewLevel(Optional.of(ContractFixtures.replaced()));
                    return contract.refresh(caller, ContractFixtures.replaced(), FIRST_OF_MARCH);
                })
                .request(
                        ContractLifeCycle.SIGN,
                        (contract, caller) -> contract.sign(ContractFixtures.by(caller), FIRST_OF_MARCH))
                .request(
                        ContractLifeCycle.COUNTERSIGN,
                        (contract, caller) -> contract.countersign(ContractFixtures.by(caller), true, FIRST_OF_MARCH))
                .request(
                        ContractLifeCycle.APPROVE,
                        (contract, caller) -> contract.approve(ContractFixtures.by(caller), true, FIRST_OF_MARCH))
                .request(
                        ContractLifeCycle.REJECT,
                        (contract, caller) -> contract.reject(caller, "too early", FIRST_OF_MARCH))
                .request(
                        ContractLifeCycle.SEND_BACK,
                        (contract, caller) -> contract.sendBack(caller, "start on the first", FIRST_OF_MARCH))
                .request(
                        ContractLifeCycle.BACK_DATE,
                        (contract, caller) -> contract.backDate(
                                caller,
                                LocalDate.parse("2024-01-01"),
                                "signed on paper",
                                ContractFixtures.BOUNDS,
                                FIRST_OF_MARCH))
                .request(
                        ContractLifeCycle.STOP_RENEWAL,
                        (contract, caller) -> contract.stopAutomaticRenewal(caller, FIRST_OF_MARCH))
                .automatic(ContractLifeCycle.GO_ON, contract -> contract.goOn(FIRST_OF_MARCH))
                .request(ContractLifeCycle.WITHDRAW, (contract, caller) -> contract.withdraw(caller, FIRST_OF_MARCH))
                .request(ContractLifeCycle.REQUEST_CHANGE, ContractLifeCycleTest::openChange)
                .request(
                        ContractLifeCycle.MAKE_DEFAULT,
                        (contract, caller) -> contract.makeDefault(caller, FIRST_OF_MARCH))
                .automatic(ContractLifeCycle.AUTO_APPROVE, contract -> contract.autoApprove(true, FIRST_OF_MARCH))
                .automatic(
                        ContractLifeCycle.ACTIVATE,
                        contract -> contract.activate(true, ContractFixtures.at("2024-03-21T00:00:00Z")))
                .automatic(
                        ContractLifeCycle.OPEN_RENEWAL_WINDOW, contract -> contract.openRenewalWindow(FIRST_OF_MARCH))
                .automatic(
                        ContractLifeCycle.EXPIRE,
                        contract -> contract.expire(ContractFixtures.at("2025-03-21T00:00:00Z")))
                .automatic(
                        ContractLifeCycle.CHANGE,
                        contract -> contract.change(
                                contract.terms().renewingAt(ContractFixtures.level("10")), MAY, FIRST_OF_MARCH))
                .automatic(
                        ContractLifeCycle.RENEW,
                        contract -> contract.renew(12, ContractFixtures.level("10"), FIRST_OF_MARCH))
                .request(
                        ContractLifeCycle.END,
                        (contract, caller) -> ContractEndings.end(
                                contract,
                                caller,
                                ContractFixtures.DELINQUENT,
                                ContractEndings.nextBoundary(contract, FIRST_OF_MARCH),
                                FIRST_OF_MARCH))
                .automatic(
                        ContractLifeCycle.DEPART,
                        contract -> ContractEndings.depart(contract, Ending.left("CSP-1", "Bankrupt."), FIRST_OF_MARCH))
                .automatic(ContractLifeCycle.ABANDON, contract -> ContractEndings.abandon(contract, FIRST_OF_MARCH))
                .automatic(ContractLifeCycle.TERMINATE, contract -> contract.terminate(MAY, FIRST_OF_MARCH))
                .automatic(ContractLifeCycle.END_EARLY, contract -> contract.endEarly(FIRST_OF_MARCH));
    }

    /** The change request tells the event. */
    private static Object openChange(Contract contract, Caller caller) {
        contract.openChange(caller, new UUID(0, 7), FIRST_OF_MARCH);
        return Optional.empty();
    }
}
