package dev.cspmesh.contract.change;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to a change request; on the contract's topic and key, so that it keeps its order with the contract. */
public sealed interface ChangeEvent extends DomainEvent {

    Head change();

    @Override
    default String key() {
        return change().contractId().toString();
    }

    /** Which change of which contract, and between whom. */
    record Head(
            UUID changeRequestId,
            UUID contractId,
            String partnerId,
            String aggregatorId,
            ChangeKind kind,
            LocalDate effectiveOn) {

        static Head of(ChangeRequest request) {
            return new Head(
                    request.id(),
                    request.agreementId(),
                    request.partnerId(),
                    request.aggregatorId(),
                    request.kind(),
                    request.effectiveOn());
        }
    }

    /** The CSP asked for it. */
    record Requested(@JsonUnwrapped Head change, ChangeStatus status, Instant requestedAt) implements ChangeEvent {
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

    /** VMware said no. */
    record Rejected(@JsonUnwrapped Head change, String reason, Instant rejectedAt) implements ChangeEvent {
        @Override
        public String type() {
            return "contract.change-rejected.v1";
        }
    }

    /** The CSP took it back. */
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

    /** The contract ended first. */
    record Lapsed(@JsonUnwrapped Head change, Instant lapsedAt) implements ChangeEvent {
        @Override
        public String type() {
            return "contract.change-lapsed.v1";
        }
    }
}
