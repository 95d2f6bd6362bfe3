package dev.cspmesh.billing.projection.contract;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Contract terms, as contract-service told them. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    private static final int LOOK = 500;
    private static final String COMMIT = "insert into contract_commit (contract_id, month, amount) values (?1, ?2, ?3)"
            + " on conflict do nothing returning amount";
    private static final String FORGET =
            "delete from contract_commit where contract_id = ?1 and month >= ?2 returning amount";

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(AGGREGATOR, "aggregatorId = :party");

    /** The contract, for its parties and VMware; fails with a 404 rejection otherwise. */
    public Uni<Contract> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "contractId = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("contract", id).rejected());
    }

    /** Contracts whose next order is to be spooled by now, longest waiting first. */
    public Uni<List<UUID>> dueAt(Instant now) {
        return find("spoolAt <= :now order by spoolAt", Map.of("now", now))
                .page(0, LOOK)
                .list()
                .map(found -> found.stream().map(Contract::contractId).toList());
    }

    /** The contract, locked, unless it is not due any more or somebody else is at work on it. */
    public Uni<Optional<Contract>> lockIfDue(UUID contractId, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select * from contract where contract_id = ?1 and spool_at <= ?2 for update skip locked",
                                Contract.class)
                        .setParameter(1, contractId)
                        .setParameter(2, now)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    /** The contract that a fact is about, locked; fails when the fact that it is active has not been read. */
    Uni<Contract> known(UUID contractId) {
        return findById(contractId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("contract " + contractId + " is not known to be active"));
    }

    /** MSRP spend promised for a month; zero when the contract promises none. */
    public Uni<Money> commitment(Contract contract, YearMonth month) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select amount from contract_commit where contract_id = ?1 and month = ?2",
                                BigDecimal.class)
                        .setParameter(1, contract.contractId())
                        .setParameter(2, month.atDay(1))
                        .getResultList())
                .map(found -> Money.rounded(found.stream().findFirst().orElse(BigDecimal.ZERO), contract.currency()));
    }

    /** What is left of the prepayment for a month: all but what the orders before it drew. */
    public Uni<Money> prepaidLeft(Contract contract, YearMonth month) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select coalesce(sum(prepaid), 0) from monthly_order"
                                        + " where contract_id = ?1 and month < ?2 and status <> 'CANCELLED'",
                                BigDecimal.class)
                        .setParameter(1, contract.contractId())
                        .setParameter(2, month.atDay(1))
                        .getSingleResult())
                .map(drawn -> contract.prepaymentIn(month).minus(Money.rounded(drawn, contract.currency())));
    }

    /** Keeps the monthly commitments of a contract; told again, nothing changes. */
    public Uni<Void> keepCommits(UUID contractId, List<ContractActivated.MinimumCommit> commits) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (ContractActivated.MinimumCommit commit : commits) {
            chain = chain.chain(() -> keepCommit(contractId, commit));
        }
        return chain;
    }

    /** From this month on nothing is promised any more. */
    Uni<Void> forgetCommits(UUID contractId, YearMonth from) {
        return getSession()
                .chain(session -> session.createNativeQuery(FORGET, BigDecimal.class)
                        .setParameter(1, contractId)
                        .setParameter(2, from.atDay(1))
                        .getResultList())
                .replaceWithVoid();
    }

    private Uni<Void> keepCommit(UUID contractId, ContractActivated.MinimumCommit commit) {
        return getSession()
                .chain(session -> session.createNativeQuery(COMMIT, BigDecimal.class)
                        .setParameter(1, contractId)
                        .setParameter(2, commit.month().atDay(1))
                        .setParameter(3, commit.amount().amount())
                        .getResultList())
                .replaceWithVoid();
    }
}
