package dev.cspmesh.billing.projection.contract;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.billing.BulkInsert;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The copy of contract-service's contracts, with what each month is committed to. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    private static final String KEEP = """
            insert into monthly_commitment (contract_id, month, amount)
            select cast(?1 as uuid), "month", "amount"
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as t("month" date, "amount" numeric)
            on conflict do nothing returning amount
            """;
    private static final String FORGET =
            "delete from monthly_commitment where contract_id = ?1 and month >= ?2 returning amount";

    private static final Visibility VISIBLE_TO = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(AGGREGATOR, "aggregatorId = :party");

    private final BulkInsert rows;

    Contracts(BulkInsert rows) {
        this.rows = rows;
    }

    /** The contract, for its parties and VMware; fails with a 404 rejection otherwise. */
    public Uni<Contract> get(Caller caller, UUID id) {
        return find(VISIBLE_TO.and(caller, "contractId = :id"), VISIBLE_TO.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("contract", id).rejected());
    }

    /** The contract, locked, for what no caller starts; fails when the event of its activation has not been read yet. */
    public Uni<Contract> claim(UUID contractId) {
        return findById(contractId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("contract " + contractId + " is not known to be active"));
    }

    /** MSRP spend that a month is committed to; zero when the contract commits to none. */
    public Uni<Money> commitment(Contract contract, YearMonth month) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select amount from monthly_commitment where contract_id = ?1 and month = ?2",
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

    /** Keeps the commitments of months that have none yet. */
    Uni<Void> keepCommitments(UUID contractId, List<ContractActivated.MonthlyCommitment> commitments) {
        return getSession()
                .chain(session -> session.createNativeQuery(KEEP, BigDecimal.class)
                        .setParameter(1, contractId)
                        .setParameter(
                                2,
                                rows.text(commitments.stream()
                                        .map(each -> Map.of(
                                                "month",
                                                each.month().atDay(1),
                                                "amount",
                                                each.amount().amount()))
                                        .toList()))
                        .getResultList())
                .replaceWithVoid();
    }

    /** From this month on nothing is committed any more. */
    Uni<Void> forgetCommitments(UUID contractId, YearMonth from) {
        return getSession()
                .chain(session -> session.createNativeQuery(FORGET, BigDecimal.class)
                        .setParameter(1, contractId)
                        .setParameter(2, from.atDay(1))
                        .getResultList())
                .replaceWithVoid();
    }
}
