package dev.cspmesh.partner.aggregator;

import dev.cspmesh.partner.person.Contact;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A billing agent of VMware, with the countries in which it may act. */
@Entity
@Table(name = "aggregator")
public class Aggregator {

    @Id
    private UUID id;

    @Column(name = "aggregator_id")
    private String aggregatorId;

    private String name;
    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private AggregatorStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "aggregator_country", joinColumns = @JoinColumn(name = "aggregator_row"))
    @Column(name = "country")
    private Set<String> countries;

    @Embedded
    @AttributeOverride(name = "firstName", column = @Column(name = "contact_first_name"))
    @AttributeOverride(name = "lastName", column = @Column(name = "contact_last_name"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
    private Contact contact;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Aggregator() {}

    Aggregator(
            UUID id,
            String aggregatorId,
            String name,
            Set<String> countries,
            @Nullable String address,
            Contact contact,
            Clock clock) {
        this.address = address;
        this.id = id;
        this.aggregatorId = aggregatorId;
        this.name = name;
        this.status = AggregatorStatus.ACTIVE;
        this.countries = new TreeSet<>(countries);
        this.contact = contact;
        this.registeredAt = clock.instant();
        this.changedAt = registeredAt;
    }

    /** The event that this aggregator was taken on. */
    AggregatorEvent.Registered registered() {
        return new AggregatorEvent.Registered(
                aggregatorId,
                name,
                countries(),
                address,
                new AggregatorEvent.Administrator(contact.firstName(), contact.lastName(), contact.email()));
    }

    /** VMware says where it may act, and whether it may; running contracts stay as they are. */
    AggregatorEvent.Changed authorize(AggregatorStatus next, Set<String> where, Clock clock) {
        status = next;
        countries = new TreeSet<>(where);
        changedAt = clock.instant();
        return new AggregatorEvent.Changed(aggregatorId, status, countries(), changedAt);
    }

    /** True when a partner of this country may pick it (docs/domain.md, partner). */
    public boolean mayServe(String country) {
        return status == AggregatorStatus.ACTIVE && countries.contains(country);
    }

    public UUID id() {
        return id;
    }

    public String aggregatorId() {
        return aggregatorId;
    }

    public String name() {
        return name;
    }

    public AggregatorStatus status() {
        return status;
    }

    public Set<String> countries() {
        return new TreeSet<>(countries);
    }

    /** Where it is, as contracts name it. */
    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Contact contact() {
        return contact;
    }

    /** When anything of it changed last. */
    Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
