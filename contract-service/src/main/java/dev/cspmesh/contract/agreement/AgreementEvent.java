package dev.cspmesh.contract.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a contract. */
public sealed interface AgreementEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String key() {
        return contractId().toString();
    }

    /** The CSP signed; the aggregator is to countersign. */
    record Signed(
            UUID contractId, String number, String partnerId, String aggregatorId, String service, Instant signedAt)
            implements AgreementEvent {

        static Signed of(Agreement contract, Instant at) {
            return new Signed(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.aggregatorId(),
                    contract.service(),
                    at);
        }

        @Override
        public String type() {
            return "contract.signed.v1";
        }
    }

    /** The aggregator countersigned; if VMware is asked it is to approve now. */
    record Countersigned(
            UUID contractId,
            String number,
            String partnerId,
            String aggregatorId,
            String service,
            boolean asksVmware,
            Instant countersignedAt)
            implements AgreementEvent {

        static Countersigned of(Agreement contract, boolean asksVmware, Instant at) {
            return new Countersigned(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.aggregatorId(),
                    contract.service(),
                    asksVmware,
                    at);
        }

        @Override
        public String type() {
            return "contract.countersigned.v1";
        }
    }

    /** VMware approved; the contract waits for its first day. */
    record Approved(
            UUID contractId,
            String number,
            String partnerId,
            String aggregatorId,
            String service,
            LocalDate startsOn,
            Instant approvedAt)
            implements AgreementEvent {

        static Approved of(Agreement contract, Instant at) {
            return new Approved(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.aggregatorId(),
                    contract.service(),
                    contract.term().startsOn(),
                    at);
        }

        @Override
        public String type() {
            return "contract.approved.v1";
        }
    }

    /** The level as the contract pinned it. */
    record Level(String code, int version, int discountBasisPoints, Money monthlyCommitment) {

        static Level of(PinnedLevel level) {
            return new Level(
                    level.code(), level.levelVersion(), level.discountBasisPoints(), level.monthlyCommitment());
        }
    }

    /**
     * The contract is in force: everything that billing and navigator must know of it. {@code endsOn} is exclusive; a contract
     * without term ends after the calendar, promises no month, and has a level without discount.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Activated(
            UUID contractId,
            String number,
            String partnerId,
            String aggregatorId,
            String service,
            @JsonProperty("type") AgreementType contractType,
            String currency,
            Level level,
            LocalDate startsOn,
            LocalDate endsOn,
            List<MinimumCommit> minimumCommits,
            String billingZone,
            boolean underageBilled,
            boolean isDefault,
            @Nullable Money prepaid,
            Instant activatedAt)
            implements AgreementEvent {

        static Activated of(Agreement contract, Instant at) {
            return new Activated(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.aggregatorId(),
                    contract.service(),
                    contract.type(),
                    contract.level().currency(),
                    Level.of(contract.level()),
                    contract.term().startsOn(),
                    contract.term().endsOn(),
                    contract.promise().minimumCommits(),
                    contract.billingZone(),
                    contract.promise().underageBilled(),
                    contract.isDefault(),
                    TermEvent.Changed.prepaid(contract),
                    at);
        }

        @Override
        public String type() {
            return "contract.activated.v1";
        }
    }

    /** The aggregator or VMware said no. */
    record Rejected(
            UUID contractId,
            String number,
            String partnerId,
            String aggregatorId,
            String service,
            Participant rejectedBy,
            String reason,
            Instant rejectedAt)
            implements AgreementEvent {

        static Rejected of(Agreement contract, Participant by, Instant at) {
            return new Rejected(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.aggregatorId(),
                    contract.service(),
                    by,
                    contract.reason(),
                    at);
        }

        @Override
        public String type() {
            return "contract.rejected.v1";
        }
    }

    /** The CSP took it back before it was in force. */
    record Withdrawn(
            UUID contractId, String number, String partnerId, String aggregatorId, String service, Instant withdrawnAt)
            implements AgreementEvent {

        static Withdrawn of(Agreement contract, Instant at) {
            return new Withdrawn(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.aggregatorId(),
                    contract.service(),
                    at);
        }

        @Override
        public String type() {
            return "contract.withdrawn.v1";
        }
    }
}
