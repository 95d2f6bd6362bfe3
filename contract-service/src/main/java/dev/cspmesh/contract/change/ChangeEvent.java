package dev.cspmesh.contract.change;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to a change request; on the contract's topic and key, so that it keeps its order with the contract. */
public sealed interface ChangeEvent extends DomainEvent {

    Head change();

    @Override
    default String type() {
        return switch (this) {
            case Requested _ -> "contract.change-requested.v1";
            case Signed _ -> "contract.change-signed.v1";
            case Consented _ -> "contract.change-consented.v1";
            case Repriced _ -> "contract.change-repriced.v1";
            case Approved _ -> "contract.change-approved.v1";
            case Rejected _ -> "contract.change-rejected.v1";
            case Withdrawn _ -> "contract.change-withdrawn.v1";
            case Applied _ -> "contract.change-applied.v1";
            case Lapsed _ -> "contract.change-lapsed.v1";
        };
    }

    @Override
    default String key() {
        return change().contractId().toString();
    }

    /**
     * Which change of which contract, between whom, and whose turn it is now.
     *
     * @param nextActions by participant, the requests that it may make
     */
    record Head(
            UUID changeRequestId,
            UUID contractId,
            String partnerId,
            String aggregatorId,
            ChangeKind kind,
            LocalDate effectiveOn,
            Map<String, List<NextAction>> nextActions) {

        static Head of(ChangeRequest request) {
            return new Head(
                    request.id(),
                    request.contractId(),
                    request.partnerId(),
                    request.aggregatorId(),
                    request.kind(),
                    request.effectiveOn(),
                    ChangeLifeCycle.TABLE.nextActions(request));
        }
    }

    /** The CSP signed the amendment; the aggregator is to consent. */
    record Signed(@JsonUnwrapped Head change, Instant signedAt) implements ChangeEvent {}

    /** The aggregator consented; VMware is to approve if that is required. */
    record Consented(@JsonUnwrapped Head change, boolean requiresVendorApproval, Instant consentedAt)
            implements ChangeEvent {}

    /** VMware set another price; the CSP signs and the aggregator consents again. */
    record Repriced(@JsonUnwrapped Head change, BasisPoints discountBasisPoints, String reason, Instant repricedAt)
            implements ChangeEvent {}

    /** The CSP asked for it. */
    record Requested(@JsonUnwrapped Head change, ChangeStatus status, String reason, Instant requestedAt)
            implements ChangeEvent {
        @Override
        public String type() {
            return "contract.change-requested.v1";
        }
    }

    /** VMware approved it. */
    record Approved(@JsonUnwrapped Head change, Instant approvedAt) implements ChangeEvent {
        @Override
        public String type() {
            return "contract.change-approved.v1";
        }
    }

    /** The aggregator or VMware rejected it. */
    record Rejected(@JsonUnwrapped Head change, Participant rejectedBy, String reason, Instant rejectedAt)
            implements ChangeEvent {
        @Override
        public String type() {
            return "contract.change-rejected.v1";
        }
    }

    /** The CSP withdrew it. */
    record Withdrawn(@JsonUnwrapped Head change, Instant withdrawnAt) implements ChangeEvent {
        @Override
        public String type() {
            return "contract.change-withdrawn.v1";
        }
    }

    /** The contract is changed. */
    record Applied(@JsonUnwrapped Head change, Instant appliedAt) implements ChangeEvent {
        @Override
        public String type() {
            return "contract.change-applied.v1";
        }
    }

    /** The contract ended first, or the day came before all had agreed. */
    record Lapsed(@JsonUnwrapped Head change, Instant lapsedAt) implements ChangeEvent {
        @Override
        public String type() {
            return "contract.change-lapsed.v1";
        }
    }
}
