package dev.cspmesh.contract.projection.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A provider or an aggregator as contracts name it. Written by events only. */
@Entity
@Immutable
@Table(name = "company_projection")
public class CompanyProjection {

    @Id
    @Column(name = "party_id")
    private String partyId;

    @Column(name = "legal_name")
    private String legalName;

    private @Nullable String address;

    @SuppressWarnings("NullAway.Init")
    protected CompanyProjection() {}

    public String legalName() {
        return legalName;
    }

    /** Where it is, if it said so. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }
}
