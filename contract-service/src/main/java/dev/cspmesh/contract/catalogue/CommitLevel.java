package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

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
    private int discountBasisPoints;

    @Column(name = "rounding_unit")
    private BigDecimal roundingUnit;

    private boolean superseded;

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

    /** Discount on MSRP in hundredths of a percent. */
    public int discountBasisPoints() {
        return discountBasisPoints;
    }

    /** Prorated commitments are rounded down to a multiple of this, in units of the currency. */
    public BigDecimal roundingUnit() {
        return roundingUnit;
    }

    /** True when a newer version is offered instead; contracts that pinned this one keep it. */
    public boolean isSuperseded() {
        return superseded;
    }
}
