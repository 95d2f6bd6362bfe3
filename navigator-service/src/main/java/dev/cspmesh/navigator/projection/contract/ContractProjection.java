package dev.cspmesh.navigator.projection.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A commit contract that became active, with the days it covers, as far as contract-service has published. */
@Entity
@Table(name = "contract_projection")
public class ContractProjection {

    @Id
    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "partner_id")
    private String partnerId;

    private String service;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "billing_zone")
    private String billingZone;

    @Column(name = "is_default")
    private boolean isDefault;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    private boolean ended;

    @SuppressWarnings("NullAway.Init")
    protected ContractProjection() {}

    ContractProjection(ContractActivated event) {
        this.contractId = event.contractId();
        this.partnerId = event.partnerId();
        this.service = event.service();
        this.startsOn = event.startsOn();
        this.endsOn = event.endsOn();
        this.billingZone = event.billingZone().getId();
        this.isDefault = event.isDefault();
    }

    /** Other days; an older change that is received late, and one after the end, say nothing new. */
    void changed(ContractChanged event) {
        if (!ended && (changedAt == null || !event.changedAt().isBefore(changedAt))) {
            changedAt = event.changedAt();
            startsOn = event.startsOn();
            endsOn = event.endsOn();
        }
    }

    /**
     * It is over, for good.
     *
     * @param on its last day
     */
    void ended(LocalDate on) {
        ended = true;
        endsOn = on;
        isDefault = false;
    }

    /** New activations are pinned to it from now on, or no longer. */
    void markDefault(boolean now) {
        isDefault = now && !ended;
    }

    /** True while the contract is in force; its days begin and end in its billing zone. */
    public boolean covers(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(billingZone));
        return !today.isBefore(startsOn) && (endsOn == null || !today.isAfter(endsOn));
    }

    /** True when new activations are pinned to it rather than to another one in force. */
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
