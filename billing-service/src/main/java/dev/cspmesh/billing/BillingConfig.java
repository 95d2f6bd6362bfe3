package dev.cspmesh.billing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the source document leaves open and an operator may set. */
@ConfigMapping(prefix = "mesh.billing")
public interface BillingConfig {

    /** Day of the next month on which an order is spooled, at 00:00 in the contract's billing zone. */
    @WithDefault("4")
    int spoolDay();

    /** Day of the next month on which the CSP's submission is due. */
    @WithDefault("5")
    int dueDay();

    /** How long after the due day an overdue order waits before the CSP's policy submits it. */
    @WithDefault("2d")
    Duration automaticAfter();

    /** How long after its month usage is accepted as late usage; older goes to review. */
    @WithDefault("90d")
    Duration lateUsage();

    /** How long after its closing an order may be adjusted. */
    @WithDefault("90d")
    Duration adjustment();

    /** Days after a bill's issue on which its payment is due. */
    @WithDefault("30")
    int paymentDays();

    /** Basis points on list that an aggregator gets beyond the contract's discount, unless VMware set another margin. */
    @WithDefault("200")
    int defaultAggregatorMargin();

    /** How far usage may lie in the future, because clocks differ. */
    @WithDefault("5m")
    Duration clockSkew();
}
