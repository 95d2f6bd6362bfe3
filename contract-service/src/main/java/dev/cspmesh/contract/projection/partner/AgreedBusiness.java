package dev.cspmesh.contract.projection.partner;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** What a partner agrees on with an aggregator; it knows whether that one may still act. */
@MappedSuperclass
public abstract class AgreedBusiness extends PartnerBusiness {

    @Formula("(select a.inactive_since from aggregator_projection a where a.aggregator_id = aggregator_id)")
    private @Nullable Instant aggregatorInactiveSince;

    @Formula("(select p.legal_name from company_projection p where p.party_id = aggregator_id)")
    private @Nullable String aggregatorName;

    /** The aggregator's legal name, if it is known. */
    public Optional<String> aggregatorName() {
        return Optional.ofNullable(aggregatorName);
    }

    /** The aggregator, in column {@code aggregator_id}. */
    public abstract String aggregatorId();

    /** Refuses an agreement that its partner or its aggregator may not make now. */
    public Optional<Rejection> refusesAgreement() {
        return refusesNew()
                .or(() -> Optional.ofNullable(aggregatorInactiveSince).map(since -> inactive(aggregatorId())));
    }

    /** A new contract is made with an aggregator that VMware lets act; running ones keep theirs. */
    public static Rejection inactive(String aggregatorId) {
        return Rejection.of(
                        ContractProblems.AGGREGATOR_INACTIVE,
                        aggregatorId + " makes no new contracts; VMware has taken its authorization away.")
                .field("aggregator:" + aggregatorId, "is INACTIVE", "ACTIVE");
    }
}
