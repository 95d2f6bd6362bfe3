package dev.cspmesh.contract.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a contract beside its way into force: drafts, changes of its promise, and its end. */
public sealed interface TermEvent extends DomainEvent {

    Head contract();

    @Override
    default String key() {
        return contract().contractId().toString();
    }

    /** Which contract, and between whom. */
    record Head(UUID contractId, String number, String partnerId, String aggregatorId, String service) {

        static Head of(Agreement contract) {
            return new Head(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.aggregatorId(),
                    contract.service());
        }
    }

    /** The CSP drafted it. */
    record Drafted(@JsonUnwrapped Head contract, Instant draftedAt) implements TermEvent {
        @Override
        public String type() {
            return "contract.drafted.v1";
        }
    }

    /** The CSP changed its draft. */
    record Edited(@JsonUnwrapped Head contract, Instant editedAt) implements TermEvent {
        @Override
        public String type() {
            return "contract.edited.v1";
        }
    }

    /** The term ends on a day that is near enough to renew. */
    record RenewalWindowOpened(@JsonUnwrapped Head contract, LocalDate endsOn, Instant openedAt) implements TermEvent {
        @Override
        public String type() {
            return "contract.renewal-window-opened.v1";
        }
    }

    /** The term is over. */
    record Expired(@JsonUnwrapped Head contract, LocalDate endedOn, Instant expiredAt) implements TermEvent {
        @Override
        public String type() {
            return "contract.expired.v1";
        }
    }

    /** It will end early; {@code terminatesOn} is exclusive. */
    record Terminating(
            @JsonUnwrapped Head contract, LocalDate terminatesOn, Money remainingCommitment, Instant requestedAt)
            implements TermEvent {
        @Override
        public String type() {
            return "contract.terminating.v1";
        }
    }

    /**
     * It ended early.
     *
     * @param remainingCommitment MSRP spend that was still promised
     * @param remainingBilled whether that is billed on the last order
     */
    record Terminated(
            @JsonUnwrapped Head contract,
            LocalDate terminatedOn,
            Money remainingCommitment,
            boolean remainingBilled,
            Instant terminatedAt)
            implements TermEvent {
        @Override
        public String type() {
            return "contract.terminated.v1";
        }
    }

    /**
     * Its promise, price or contact changed: everything that billing and navigator must know of it from now on.
     *
     * @param level the one that counts now
     * @param levels all of them with the month from which each counts, as the months of the promise go by them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(
            @JsonUnwrapped Head contract,
            AgreementEvent.Level level,
            List<LevelFrom> levels,
            LocalDate startsOn,
            LocalDate endsOn,
            List<MinimumCommit> minimumCommits,
            @Nullable Money prepaid,
            LocalDate effectiveOn,
            Instant changedAt)
            implements TermEvent {

        static Changed of(Agreement contract, LocalDate effectiveOn, Instant at) {
            return new Changed(
                    Head.of(contract),
                    AgreementEvent.Level.of(contract.level()),
                    contract.promise().commitment().levels().stream()
                            .map(LevelFrom::of)
                            .toList(),
                    contract.term().startsOn(),
                    contract.term().endsOn(),
                    contract.promise().minimumCommits(),
                    prepaid(contract),
                    effectiveOn,
                    at);
        }

        static @Nullable Money prepaid(Agreement contract) {
            return contract.prepayment()
                    .map(paid -> Money.rounded(paid.paid(), contract.level().currency()))
                    .orElse(null);
        }

        @Override
        public String type() {
            return "contract.changed.v1";
        }
    }

    /** A level as the contract pinned it, and the first month in which it counts. */
    record LevelFrom(YearMonth from, @JsonUnwrapped AgreementEvent.Level level) {

        static LevelFrom of(Commitment.LevelFrom step) {
            return new LevelFrom(step.from(), AgreementEvent.Level.of(step.level()));
        }
    }

    /** New subscriptions of the partner to the service pin it from now on, or no longer. */
    record DefaultChanged(@JsonUnwrapped Head contract, boolean isDefault, Instant changedAt) implements TermEvent {
        @Override
        public String type() {
            return "contract.default-changed.v1";
        }
    }

    /** A prepaid balance has reached the trigger. */
    record BalanceLow(@JsonUnwrapped Head contract, Money balance, Instant noticedAt) implements TermEvent {
        @Override
        public String type() {
            return "contract.balance-low.v1";
        }
    }
}
