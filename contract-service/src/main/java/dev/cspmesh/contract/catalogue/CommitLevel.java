package dev.cspmesh.contract.catalogue;

import dev.cspmesh.contract.BasisPointsColumn;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A band of committed monthly MSRP spend for one service, with the discount that it earns; one version of it. */
@Entity
@Immutable
@Table(name = "commit_level")
public class CommitLevel {

    @Id
    private UUID id;

    private String service;
    private String code;
    private String currency;

    @Column(name = "level_version")
    private int levelVersion;

    @Column(name = "monthly_commitment")
    private BigDecimal monthlyCommitment;

    @Column(name = "discount_basis_points")
    @Convert(converter = BasisPointsColumn.class)
    private BasisPoints discount;

    @Column(name = "rounding_unit")
    private BigDecimal roundingUnit;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_before")
    private @Nullable LocalDate endsBefore;

    @SuppressWarnings("NullAway.Init")
    protected CommitLevel() {}

    UUID id() {
        return id;
    }

    public String service() {
        return service;
    }

    public String code() {
        return code;
    }

    public int levelVersion() {
        return levelVersion;
    }

    /** MSRP spend that is committed for each month. */
    public Money monthlyCommitment() {
        return Money.rounded(monthlyCommitment, currency);
    }

    /** Discount on MSRP. */
    public BasisPoints discount() {
        return discount;
    }

    /** Prorated commitments are rounded down to a multiple of this. */
    public Money roundingUnit() {
        return Money.rounded(roundingUnit, currency);
    }

    /** The first day on which it is on offer. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** True on the days from its first one until another version replaces it. */
    public boolean isOfferedOn(LocalDate day) {
        return !startsOn.isAfter(day) && (endsBefore == null || endsBefore.isAfter(day));
    }

    /** The last day on which it is; contracts that pinned it keep it. */
    Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsBefore).map(day -> day.minusDays(1));
    }
}
