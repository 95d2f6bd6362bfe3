package dev.cspmesh.navigator.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A commit contract that became active, with the days it covers, as far as contract-service has told. */
@Entity
@Table(name = "active_contract")
public class ActiveContract {

    /** The end of a contract without a term. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Id
    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "partner_id")
    private String partnerId;

    private String service;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "billing_zone")
    private String billingZone;

    @Column(name = "is_default")
    private boolean isDefault;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    private boolean ended;

    @SuppressWarnings("NullAway.Init")
    protected ActiveContract() {}

    ActiveContract(ContractActivated fact) {
        this.contractId = fact.contractId();
        this.partnerId = fact.partnerId();
        this.service = fact.service();
        this.startsOn = fact.startsOn();
        this.endsOn = fact.endsBefore();
        this.billingZone = fact.billingZone().getId();
        this.isDefault = fact.isDefault();
    }

    /** Other days; an older change that is told late, and one after the end, say nothing new. */
    void changed(ContractChanged fact) {
        if (!ended && (changedAt == null || !fact.changedAt().isBefore(changedAt))) {
            changedAt = fact.changedAt();
            startsOn = fact.startsOn();
            endsOn = fact.endsBefore();
        }
    }

    /**
     * It is over, for good.
     *
     * @param on first day on which it no longer holds
     */
    void ended(LocalDate on) {
        ended = true;
        endsOn = on;
        isDefault = false;
    }

    /** New activations are pinned to it from now on, or no longer. */
    void preferred(boolean now) {
        isDefault = now && !ended;
    }

    /** True while the contract holds; its days begin in its billing zone and the end is exclusive. */
    public boolean covers(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(billingZone));
        return !today.isBefore(startsOn) && today.isBefore(endsOn);
    }

    /** True when new activations are pinned to it rather than to another one that holds. */
    boolean isDefault() {
        return isDefault;
    }

    public UUID contractId() {
        return contractId;
    }

    public String partnerId() {
        return partnerId;
    }

    public String service() {
        return service;
    }
}
