package dev.cspmesh.partner.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The company that applies.
 *
 * @param legalId registration number in its country; with the country it names one company
 * @param country ISO 3166-1 alpha-2; a draft may lack it and everything else, then it is blank
 * @param address where it is, as contracts name it
 */
@Embeddable
public record Company(
        @Column(name = "legal_name") String legalName,
        @Column(name = "legal_id") String legalId,
        String country,
        @Nullable String website,
        @Nullable String address) {

    /** A company that has not said where it is. */
    public Company(String legalName, String legalId, String country, @Nullable String website) {
        this(legalName, legalId, country, website, null);
    }

    /** True for the same number in the same country, whatever it calls itself. */
    boolean isSameAs(Company other) {
        return legalId.equals(other.legalId) && country.equals(other.country);
    }
}
