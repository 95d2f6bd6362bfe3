package dev.cspmesh.navigator.terms;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Acceptances, asked for by the customer that accepts or by a rule about that customer. */
@ApplicationScoped
public class TermsAcceptances implements PanacheRepositoryBase<TermsAcceptance, UUID> {

    Uni<Boolean> exists(UUID termsId, UUID customerOrganizationId) {
        return count("termsId = ?1 and customerOrganizationId = ?2", termsId, customerOrganizationId)
                .map(count -> count > 0);
    }

    /** True when the customer has accepted terms of this partner that are still published. */
    public Uni<Boolean> accepted(UUID customerOrganizationId, String partnerId) {
        return count(
                        "customerOrganizationId = ?1 and partnerId = ?2 and exists"
                                + " (select 1 from TermsOfService t where t.id = termsId and t.status = PUBLISHED)",
                        customerOrganizationId,
                        partnerId)
                .map(count -> count > 0);
    }
}
