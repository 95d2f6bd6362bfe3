package dev.cspmesh.support.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The thread between a customer's request and the one that the CSP opened at VMware for it. Only the CSP holds it. */
@Entity
@Table(name = "escalation")
public class Escalation {

    @Id
    @Column(name = "vendor_request_id")
    private UUID vendorRequestId;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Escalation() {}

    Escalation(SupportRequest request, UUID vendorRequestId, Instant escalatedAt) {
        this.vendorRequestId = vendorRequestId;
        this.requestId = request.id();
        this.partnerId = request.place().partnerId();
        this.escalatedAt = escalatedAt;
    }

    UUID vendorRequestId() {
        return vendorRequestId;
    }

    UUID requestId() {
        return requestId;
    }

    String partnerId() {
        return partnerId;
    }

    Instant escalatedAt() {
        return escalatedAt;
    }
}
