package dev.cspmesh.billing.order.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a CSP wants to happen to orders that it lets become overdue. */
@Entity
@Table(name = "submission_policy")
public class SubmissionPolicy {

    @Id
    @Column(name = "partner_id")
    private String partnerId;

    private boolean automatic;

    @Column(name = "standing_po")
    private String standingPo;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SubmissionPolicy() {}

    /** The policy of a CSP that has set none: it is reminded, and submits by itself. */
    static SubmissionPolicy remindOnly(String partnerId) {
        SubmissionPolicy policy = new SubmissionPolicy();
        policy.partnerId = partnerId;
        policy.standingPo = "";
        return policy;
    }

    /** From now on overdue orders are submitted under this purchase order; or, when it is empty, they wait. */
    void submitUnder(String poNumber) {
        standingPo = poNumber;
        automatic = !poNumber.isEmpty();
    }

    boolean isAutomatic() {
        return automatic;
    }

    String standingPo() {
        return standingPo;
    }

    long version() {
        return version;
    }
}
