package dev.cspmesh.billing.order.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a CSP wants to happen to orders that it lets become overdue. */
@Entity
@Table(name = "submission_policy")
public class SubmissionPolicy {

    @Id
    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "standing_po")
    private @Nullable String standingPo;

    @Version
    private long version;

    @Transient
    private boolean unset;

    @SuppressWarnings("NullAway.Init")
    protected SubmissionPolicy() {}

    /** The policy of a CSP that has set none: it is reminded, and submits by itself. */
    static SubmissionPolicy remindOnly(String partnerId) {
        SubmissionPolicy policy = new SubmissionPolicy();
        policy.partnerId = partnerId;
        policy.unset = true;
        return policy;
    }

    /** From now on overdue orders are submitted under this purchase order; without one they wait. */
    void submitUnder(Optional<String> poNumber) {
        standingPo = poNumber.orElse(null);
        unset = false;
    }

    /** The purchase order for overdue orders; none when they wait for a person. */
    Optional<String> standingPo() {
        return Optional.ofNullable(standingPo);
    }

    String partnerId() {
        return partnerId;
    }

    /** Another one each time that it is set; 0 while it never was. */
    long version() {
        return unset ? 0 : version + 1;
    }
}
