package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStanding;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A customer's home in Navigator, child of exactly one provider organization. */
@Entity
@Table(name = "customer_organization")
public class CustomerOrganization {

    @Id
    private UUID id;

    @Column(name = "provider_organization_id")
    private UUID providerOrganizationId;

    @Column(name = "partner_id")
    private String partnerId;

    private String name;

    private String country;

    @Embedded
    private Contact contact;

    @Enumerated(EnumType.STRING)
    private CustomerOrganizationStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Formula(PartnerStanding.OF_ROW)
    @Convert(converter = PartnerStanding.Text.class)
    private @Nullable PartnerStanding standing;

    @Version
    private long version;

    /** The provider organization above, and the partner behind it. */
    public record Parent(UUID providerOrganizationId, String partnerId) {}

    /** The company itself; {@code country} is ISO 3166-1 alpha-2. */
    public record Company(String name, String country) {}

    @SuppressWarnings("NullAway.Init")
    protected CustomerOrganization() {}

    private CustomerOrganization(UUID id, Parent parent, Company company, Contact contact, Instant now) {
        this.id = id;
        this.providerOrganizationId = parent.providerOrganizationId();
        this.partnerId = parent.partnerId();
        this.name = company.name();
        this.country = company.country();
        this.contact = contact;
        this.status = CustomerOrganizationStatus.ACTIVE;
        this.createdAt = now;
        this.changedAt = now;
    }

    public static CustomerOrganization create(UUID id, Parent parent, Company company, Contact contact, Clock clock) {
        return new CustomerOrganization(id, parent, company, contact, clock.instant());
    }

    public CustomerEvent created() {
        return new CustomerEvent.Created(
                CustomerEvent.Head.of(this),
                name,
                country,
                new CustomerEvent.Contact(contact.firstName(), contact.lastName(), contact.email()));
    }

    /** Refuses new business while the partner is suspended or has left the program. */
    public Optional<Rejection> refusesNew() {
        return PartnerStanding.refusesNew(standing, partnerId);
    }

    public UUID id() {
        return id;
    }

    public UUID providerOrganizationId() {
        return providerOrganizationId;
    }

    public String partnerId() {
        return partnerId;
    }

    public String name() {
        return name;
    }

    public String country() {
        return country;
    }

    public Contact contact() {
        return contact;
    }

    public CustomerOrganizationStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was made or last moved on. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
