package dev.cspmesh.support.details;

import dev.cspmesh.support.request.SupportRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * Which customer opened a request. It is kept apart from the request, for the customer and its CSP only, and the schema
 * lets no request that VMware sees have one.
 */
@Entity
@Table(name = "requester")
public class Requester {

    @Id
    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "customer_organization_id")
    private String customerOrganizationId;

    @Column(name = "customer_name")
    private String customerName;

    @SuppressWarnings("NullAway.Init")
    protected Requester() {}

    /** The customer behind a request; the name is the one at that time. */
    public Requester(SupportRequest request, String customerOrganizationId, String customerName) {
        this.requestId = request.id();
        this.partnerId = request.parties().partnerId();
        this.customerOrganizationId = customerOrganizationId;
        this.customerName = customerName;
    }

    public UUID requestId() {
        return requestId;
    }

    public String partnerId() {
        return partnerId;
    }

    public String customerOrganizationId() {
        return customerOrganizationId;
    }

    public String customerName() {
        return customerName;
    }
}
