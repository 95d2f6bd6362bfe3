package dev.cspmesh.contract.commit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.contract.commitment.PublishedLevel;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a contract. {@code endsOn}, {@code endedOn} and the like are the last day, in the billing zone. */
public sealed interface ContractEvent extends DomainEvent {

    Head contract();

    @Override
    default String type() {
        return switch (this) {
            case Drafted _ -> "contract.drafted.v1";
            case Edited _ -> "contract.edited.v1";
            case Signed _ -> "contract.signed.v1";
            case Countersigned _ -> "contract.countersigned.v1";
            case Approved _ -> "contract.approved.v1";
            case Activated _ -> "contract.activated.v1";
            case Rejected _ -> "contract.rejected.v1";
            case Withdrawn _ -> "contract.withdrawn.v1";
            case RenewalWindowOpened _ -> "contract.renewal-window-opened.v1";
            case Expired _ -> "contract.expired.v1";
            case Terminating _ -> "contract.terminating.v1";
            case Terminated _ -> "contract.terminated.v1";
            case Changed _ -> "contract.changed.v1";
            case DefaultChanged _ -> "contract.default-changed.v1";
            case BalanceLow _ -> "contract.balance-low.v1";
            case SentBack _ -> "contract.sent-back.v1";
            case BackDated _ -> "contract.back-dated.v1";
            case TerminationWithdrawn _ -> "contract.termination-withdrawn.v1";
        };
    }

    @Override
    default String key() {
        return contract().contractId().toString();
    }

    /**
     * Which contract, between whom, and whose turn it is now.
     *
     * @param nextActions by participant, the requests that it may make
     */
    record Head(
            UUID contractId,
            String number,
            String partnerId,
            String aggregatorId,
            String service,
            Map<String, List<NextAction>> nextActions) {

        public static Head of(Contract contract) {
            return new Head(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.aggregatorId(),
                    contract.service(),
                    ContractLifeCycle.TABLE.nextActions(contract));
        }
    }

    /** The CSP drafted it, or its aggregator for it. */
    record Drafted(@JsonUnwrapped Head contract, Participant draftedBy, Instant draftedAt) implements ContractEvent {}

    /** The CSP changed its draft. */
    record Edited(@JsonUnwrapped Head contract, Instant editedAt) implements ContractEvent {}

    /** The CSP signed; the aggregator is to countersign. */
    record Signed(@JsonUnwrapped Head contract, Instant signedAt) implements ContractEvent {}

    /** The aggregator countersigned; VMware is to approve if that is required. */
    record Countersigned(@JsonUnwrapped Head contract, boolean requiresVendorApproval, Instant countersignedAt)
            implements ContractEvent {}

    /** All who are asked agreed; the contract waits for its first day. */
    record Approved(@JsonUnwrapped Head contract, LocalDate startsOn, Instant approvedAt) implements ContractEvent {}

    /**
     * What a contract in force commits to: everything that billing and navigator must know of it.
     *
     * @param level absent for PAY_AS_YOU_GO, which commits to nothing
     * @param endsOn last day; absent without a term
     * @param prepaid MSRP spend that is paid in advance; absent unless the contract is PREPAID
     * @param contact who answers for it at the CSP; absent where nobody was named
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Terms(
            @Nullable PublishedLevel level,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<MonthlyCommitment> monthlyCommitments,
            @Nullable Money prepaid,
            ContractContact.@Nullable Told contact) {

        static Terms of(Contract contract) {
            return new Terms(
                    PublishedLevel.of(contract.level()).orElse(null),
                    contract.term().startsOn(),
                    contract.term().endsOn().orElse(null),
                    contract.terms().monthlyCommitments(),
                    contract.prepayment()
                            .map(paid -> Money.rounded(paid.paid(), contract.currency()))
                            .orElse(null),
                    contract.contact().map(ContractContact::told).orElse(null));
        }
    }

    /** The contract is in force. */
    record Activated(
            @JsonUnwrapped Head contract,
            @JsonProperty("type") ContractType contractType,
            String currency,
            @JsonUnwrapped Terms terms,
            String billingZone,
            boolean underageBilled,
            boolean isDefault,
            Instant activatedAt)
            implements ContractEvent {

        static Activated of(Contract contract, Head head, Instant at) {
            return new Activated(
                    head,
                    contract.type(),
                    contract.currency(),
                    Terms.of(contract),
                    contract.billingZone(),
                    contract.terms().underageBilled(),
                    contract.isDefault(),
                    at);
        }
    }

    /** The aggregator or VMware rejected it. */
    record Rejected(@JsonUnwrapped Head contract, Participant rejectedBy, String reason, Instant rejectedAt)
            implements ContractEvent {}

    /** The CSP withdrew it before it was in force. */
    record Withdrawn(@JsonUnwrapped Head contract, Instant withdrawnAt) implements ContractEvent {}

    /** The term ends on a day that is near enough to renew. */
    record RenewalWindowOpened(@JsonUnwrapped Head contract, LocalDate endsOn, Instant openedAt)
            implements ContractEvent {}

    /** The term is over. */
    record Expired(@JsonUnwrapped Head contract, LocalDate endedOn, Instant expiredAt) implements ContractEvent {}

    /**
     * It will end early.
     *
     * @param ending why, unless its CSP asked for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Terminating(
            @JsonUnwrapped Head contract,
            LocalDate terminatesOn,
            Money remainingCommitment,
            Instant requestedAt,
            @Nullable Ending ending)
            implements ContractEvent {}

    /**
     * It ended early.
     *
     * @param remainingCommitment MSRP spend that was still committed
     * @param remainingBilled whether that is billed on the last order
     * @param ending why, unless its CSP asked for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Terminated(
            @JsonUnwrapped Head contract,
            LocalDate terminatedOn,
            Money remainingCommitment,
            boolean remainingBilled,
            Instant terminatedAt,
            @Nullable Ending ending)
            implements ContractEvent {}

    /**
     * Its terms or its contact changed.
     *
     * @param levels all of them with the month from which each counts; none where nothing is committed to
     */
    record Changed(
            @JsonUnwrapped Head contract,
            @JsonUnwrapped Terms terms,
            List<PublishedLevel.From> levels,
            LocalDate effectiveOn,
            Instant changedAt)
            implements ContractEvent {

        static Changed of(Contract contract, Head head, LocalDate effectiveOn, Instant at) {
            return new Changed(
                    head,
                    Terms.of(contract),
                    contract.terms().schedule().levels().stream()
                            .flatMap(step -> PublishedLevel.From.of(step).stream())
                            .toList(),
                    effectiveOn,
                    at);
        }
    }

    /** New subscriptions of the partner to the service pin it from now on, or no longer. */
    record DefaultChanged(@JsonUnwrapped Head contract, boolean isDefault, Instant changedAt)
            implements ContractEvent {}

    /** The aggregator or VMware gave it back: the CSP edits and signs it again. */
    record SentBack(@JsonUnwrapped Head contract, Participant sentBackBy, String remark, Instant sentBackAt)
            implements ContractEvent {}

    /** VMware let a draft begin earlier. */
    record BackDated(
            @JsonUnwrapped Head contract,
            LocalDate startsOn,
            String reason,
            List<YearMonth> monthsBilledAtOnce,
            Instant backDatedAt)
            implements ContractEvent {}

    /** It does not end early after all. */
    record TerminationWithdrawn(@JsonUnwrapped Head contract, Instant withdrawnAt) implements ContractEvent {}

    /** A prepaid balance has reached the trigger. */
    record BalanceLow(@JsonUnwrapped Head contract, Money balance, Instant noticedAt) implements ContractEvent {}
}
