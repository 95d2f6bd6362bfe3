package dev.cspmesh.partner.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The company that applies.
 *
 * @param legalId registration number in its country; with the country it names one company, however it is written
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

    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]");

    /** A company that has not said where it is. */
    public Company(String legalName, String legalId, String country, @Nullable String website) {
        this(legalName, legalId, country, website, null);
    }

    /** The number as it is compared: letters and digits alone, in capitals. "CHE-100.200.300" and "che100200300" are one. */
    public String legalKey() {
        return SEPARATORS.matcher(legalId).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** True for the same number in the same country, whatever it calls itself. */
    boolean isSameAs(Company other) {
        return legalKey().equals(other.legalKey()) && country.equals(other.country);
    }
}
