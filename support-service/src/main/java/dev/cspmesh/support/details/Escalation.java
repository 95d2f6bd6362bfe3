package dev.cspmesh.support.details;

import dev.cspmesh.support.request.SupportRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The link between a customer's request and the one that the CSP opened at VMware for it. Only the CSP sees it. */
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

    public Escalation(SupportRequest request, UUID vendorRequestId, Instant escalatedAt) {
        this.vendorRequestId = vendorRequestId;
        this.requestId = request.id();
        this.partnerId = request.parties().partnerId();
        this.escalatedAt = escalatedAt;
    }

    public UUID vendorRequestId() {
        return vendorRequestId;
    }

    public UUID requestId() {
        return requestId;
    }

    public String partnerId() {
        return partnerId;
    }

    public Instant escalatedAt() {
        return escalatedAt;
    }
}
