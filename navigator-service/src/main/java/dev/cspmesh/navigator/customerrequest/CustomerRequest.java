package dev.cspmesh.navigator.customerrequest;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStanding;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A won deal asks for a customer organization; its identifier is the deal's, so that a deal asks once. */
@Entity
@Table(name = "customer_request")
public class CustomerRequest {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "customer_name")
    private String customerName;

    private String service;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Enumerated(EnumType.STRING)
    private CustomerRequestStatus status;

    private @Nullable String reason;

    @Column(name = "customer_organization_id")
    private @Nullable UUID customerOrganizationId;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Formula(PartnerStanding.OF_ROW)
    @Convert(converter = PartnerStanding.Text.class)
    private @Nullable PartnerStanding standing;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CustomerRequest() {}

    private CustomerRequest(CustomerRequested event, Instant now) {
        this.id = event.opportunityId();
        this.partnerId = event.partnerId();
        this.customerName = event.customerName();
        this.service = event.service();
        this.startsOn = event.startsOn();
        this.status = CustomerRequestStatus.OPEN;
        this.receivedAt = now;
        this.changedAt = now;
    }

    /** A deal was won. */
    static CustomerRequest receive(CustomerRequested event, Clock clock) {
        return new CustomerRequest(event, clock.instant());
    }

    CustomerRequestEvent.Received received() {
        return new CustomerRequestEvent.Received(CustomerRequestEvent.Head.of(this), service, receivedAt);
    }

    /** Refuses unless it waits for a decision, so that no organization is made in vain. */
    void requireOpen(Caller provider) {
        CustomerRequestLifeCycle.TABLE.require(this, CustomerRequestLifeCycle.ACCEPT, provider);
    }

    /** The provider made this organization. */
    CustomerRequestEvent.Accepted accept(Caller provider, UUID organization, Clock clock) {
        decide(CustomerRequestLifeCycle.ACCEPT, provider, clock);
        customerOrganizationId = organization;
        return new CustomerRequestEvent.Accepted(CustomerRequestEvent.Head.of(this), organization, clock.instant());
    }

    /** The provider makes none. */
    CustomerRequestEvent.Rejected reject(Caller provider, String why, Clock clock) {
        decide(CustomerRequestLifeCycle.REJECT, provider, clock);
        reason = why;
        return new CustomerRequestEvent.Rejected(CustomerRequestEvent.Head.of(this), clock.instant());
    }

    private void decide(Action decision, Caller provider, Clock clock) {
        status = CustomerRequestLifeCycle.TABLE.next(this, decision, provider);
        changedAt = clock.instant();
        decidedAt = changedAt;
    }

    /** Refuses new business while the partner is suspended or has left the program. */
    Optional<Rejection> refusesNew() {
        return PartnerStanding.refusesNew(standing, partnerId);
    }

    public UUID id() {
        return id;
    }

    public String partnerId() {
        return partnerId;
    }

    /** As the deal names the customer. */
    public String customerName() {
        return customerName;
    }

    public String service() {
        return service;
    }

    /** First day of use that the deal expects. */
    public LocalDate startsOn() {
        return startsOn;
    }

    public CustomerRequestStatus status() {
        return status;
    }

    /** Why it was rejected; nothing unless it was. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The organization that was made of it. */
    public Optional<UUID> customerOrganizationId() {
        return Optional.ofNullable(customerOrganizationId);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** When it was made or last moved on. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
