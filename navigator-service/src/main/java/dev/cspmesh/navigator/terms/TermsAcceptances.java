package dev.cspmesh.navigator.terms;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Acceptances, asked for by the customer that accepts or by a rule about that customer. */
@ApplicationScoped
public class TermsAcceptances implements PanacheRepositoryBase<TermsAcceptance, UUID> {

    Uni<Boolean> exists(UUID termsId, UUID customerOrganizationId) {
        return among(List.of(termsId), customerOrganizationId).map(accepted -> !accepted.isEmpty());
    }

    /** Those of these terms that the customer has accepted. */
    @WithSession
    Uni<Set<UUID>> among(Collection<UUID> termsIds, UUID customerOrganizationId) {
        return find("customerOrganizationId = ?1 and termsId in ?2", customerOrganizationId, List.copyOf(termsIds))
                .list()
                .map(found -> found.stream().map(TermsAcceptance::termsId).collect(Collectors.toSet()));
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
