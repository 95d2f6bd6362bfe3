package dev.cspmesh.contract.projection.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A partner as far as contracts must know it. Written by events only. */
@Entity
@Table(name = "partner_projection")
public class PartnerProjection {

    @Id
    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "aggregator_id")
    private String aggregatorId;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @SuppressWarnings("NullAway.Init")
    protected PartnerProjection() {}

    public String partnerId() {
        return partnerId;
    }

    /** The aggregator that new contracts of this partner are made with. */
    public String aggregatorId() {
        return aggregatorId;
    }

    public Instant chosenAt() {
        return chosenAt;
    }
}
