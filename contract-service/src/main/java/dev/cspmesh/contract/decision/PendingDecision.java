package dev.cspmesh.contract.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A contract or a change that waits for somebody; a view, which nobody writes. */
@Entity
@Immutable
@Table(name = "pending_decision")
public class PendingDecision {

    /** The contract's, or the change request's. */
    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "contract_number")
    private String contractNumber;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "waits_for")
    private Decider waitsFor;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "partner_name")
    private @Nullable String partnerName;

    @Column(name = "aggregator_id")
    private String aggregatorId;

    @Column(name = "aggregator_name")
    private @Nullable String aggregatorName;

    private String service;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @SuppressWarnings("NullAway.Init")
    protected PendingDecision() {}

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    /** The change request; empty for a contract. */
    Optional<UUID> changeRequestId() {
        return kind == DecisionKind.CONTRACT ? Optional.empty() : Optional.of(id);
    }

    String contractNumber() {
        return contractNumber;
    }

    DecisionKind kind() {
        return kind;
    }

    Decider waitsFor() {
        return waitsFor;
    }

    String partnerId() {
        return partnerId;
    }

    /** Its legal name; the ID while that is not known. */
    String partnerName() {
        return partnerName == null ? partnerId : partnerName;
    }

    String aggregatorId() {
        return aggregatorId;
    }

    /** Its legal name; the ID while that is not known. */
    String aggregatorName() {
        return aggregatorName == null ? aggregatorId : aggregatorName;
    }

    String service() {
        return service;
    }

    Instant waitingSince() {
        return waitingSince;
    }

    /** By when all should have agreed. */
    LocalDate dueOn() {
        return dueOn;
    }
}
