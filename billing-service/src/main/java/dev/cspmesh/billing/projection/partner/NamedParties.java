package dev.cspmesh.billing.projection.partner;

import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** What a partner has with an aggregator, in columns {@code partner_id} and {@code aggregator_id}; it knows their names. */
@MappedSuperclass
public abstract class NamedParties {

    @Formula("(select p.name from party p where p.party_id = partner_id)")
    private @Nullable String partnerName;

    @Formula("(select p.name from party p where p.party_id = aggregator_id)")
    private @Nullable String aggregatorName;

    /** The partner's legal name, if it is known. */
    public Optional<String> partnerName() {
        return Optional.ofNullable(partnerName);
    }

    /** The aggregator's name, if it is known. */
    public Optional<String> aggregatorName() {
        return Optional.ofNullable(aggregatorName);
    }
}
