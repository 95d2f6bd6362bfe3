package dev.cspmesh.contract.projection.partner;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStanding;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** What belongs to a partner and knows, with its own row, where that partner stands in the program. */
@MappedSuperclass
public abstract class PartnerBusiness {

    @Formula(PartnerStanding.OF_ROW)
    @Convert(converter = PartnerStanding.Text.class)
    private @Nullable PartnerStanding standing;

    @Formula("(select p.legal_name from company_projection p where p.party_id = partner_id)")
    private @Nullable String partnerName;

    /** The partner's legal name, if it is known. */
    public Optional<String> partnerName() {
        return Optional.ofNullable(partnerName);
    }

    /** The partner, in column {@code partner_id}. */
    public abstract String partnerId();

    /** Refuses new business while the partner is suspended or has left the program. */
    public Optional<Rejection> refusesNew() {
        return PartnerStanding.refusesNew(standing, partnerId());
    }
}
