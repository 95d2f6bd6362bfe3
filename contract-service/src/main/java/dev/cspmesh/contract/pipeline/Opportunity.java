package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.projection.partner.PartnerBusiness;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A deal that a CSP works on. */
@Entity
@Table(name = "opportunity")
public class Opportunity extends PartnerBusiness {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private String partnerId;

    @Embedded
    private Deal deal;

    @Enumerated(EnumType.STRING)
    private OpportunityStatus status;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "customer_organization_id")
    private @Nullable UUID customerOrganizationId;

    @Formula("(select c.customer_organization_id from customer_projection c where c.opportunity_id = id)")
    private @Nullable UUID organizationMade;

    @Embedded
    private @Nullable Loss loss;

    @Column(name = "enquiry_id")
    private @Nullable UUID enquiryId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Opportunity() {}

    private Opportunity(UUID id, String partnerId, DealTerms terms, Instant now) {
        this.id = id;
        this.partnerId = partnerId;
        this.deal = terms.deal();
        this.customerOrganizationId = terms.customerOrganizationId().orElse(null);
        this.status = OpportunityStatus.NEW;
        this.enteredAt = now;
        this.changedAt = now;
    }

    /** A new deal of this partner. */
    public static Opportunity enter(UUID id, String partnerId, DealTerms terms, Clock clock) {
        return new Opportunity(id, partnerId, terms, clock.instant());
    }

    /** The event of a new deal. */
    public OpportunityEvent.Entered entered() {
        return new OpportunityEvent.Entered(id, partnerId, deal.service(), status);
    }

    /** Other terms, while the deal is open; the service stays. */
    public OpportunityEvent.Edited edit(Caller caller, DealTerms terms, Clock clock) {
        status = OpportunityLifeCycle.TABLE.next(this, OpportunityLifeCycle.EDIT, caller);
        deal = terms.deal();
        customerOrganizationId = terms.customerOrganizationId().orElse(null);
        changedAt = clock.instant();
        return new OpportunityEvent.Edited(id, partnerId, deal.service(), status);
    }

    /** The deal reaches another stage. */
    public OpportunityEvent.Moved moveTo(Caller caller, StageChange move, Clock clock) {
        OpportunityLifeCycle.TABLE.require(this, OpportunityLifeCycle.MOVE, caller);
        Rejection.refuse(OpportunityRules.leadsTo(this, move.stage())
                .or(() -> OpportunityRules.mayGrow(this, move.stage()))
                .or(() -> OpportunityRules.fitsItsStage(move)));
        status = move.stage();
        loss = move.loss().orElse(null);
        customerOrganizationId = move.customerOrganizationId().orElse(customerOrganizationId);
        changedAt = clock.instant();
        closedAt = status.isClosed() ? changedAt : null;
        return new OpportunityEvent.Moved(id, partnerId, deal.service(), status);
    }

    /** What a won deal leads to, unless its customer is one already. */
    public Optional<OpportunityEvent.CustomerRequested> customerRequest() {
        return status == OpportunityStatus.WON && customerOrganizationId == null
                ? Optional.of(new OpportunityEvent.CustomerRequested(
                        id, partnerId, deal.customerName(), deal.service(), deal.startsOn()))
                : Optional.empty();
    }

    /** It is won for a service that Navigator cannot provision: sales goes on with it. */
    void handTo(UUID salesEnquiry) {
        enquiryId = salesEnquiry;
    }

    /** The sales enquiry that a won deal led to, if it did. */
    Optional<UUID> enquiryId() {
        return Optional.ofNullable(enquiryId);
    }

    public UUID id() {
        return id;
    }

    @Override
    public String partnerId() {
        return partnerId;
    }

    public Deal deal() {
        return deal;
    }

    /** What may be changed while it is open. */
    DealTerms terms() {
        return new DealTerms(deal, Optional.ofNullable(customerOrganizationId));
    }

    /** The customer: the one that was named, or the one that was made of the won deal. */
    Optional<UUID> customerOrganizationId() {
        return Optional.ofNullable(customerOrganizationId).or(() -> Optional.ofNullable(organizationMade));
    }

    /** Why it was lost; nothing unless it was. */
    Optional<Loss> loss() {
        return Optional.ofNullable(loss);
    }

    /** When it was won or lost. */
    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public OpportunityStatus status() {
        return status;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** When it changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
