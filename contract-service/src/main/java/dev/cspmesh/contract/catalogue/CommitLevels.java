package dev.cspmesh.contract.catalogue;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The commit levels on offer. They are the same for every partner. */
@ApplicationScoped
public class CommitLevels implements PanacheRepositoryBase<CommitLevel, UUID> {

    /** The levels that a service offers now, in all currencies, lowest first; none for a free service. */
    public Uni<List<CommitLevel>> offered(String service) {
        return list(
                "service = :service and not superseded order by currency, monthlyCommitment",
                Map.of("service", service));
    }

    /** The levels that a service offers now in one currency, lowest first. */
    public Uni<List<CommitLevel>> offered(String service, String currency) {
        return list(
                "service = :service and currency = :currency and not superseded order by monthlyCommitment",
                Map.of("service", service, "currency", currency));
    }

    /** The level that a body names, in its current version; fails with a 422 rejection when there is none. */
    public Uni<CommitLevel> require(String service, String code, String currency) {
        return find(
                        "service = :service and code = :code and currency = :currency and not superseded",
                        Map.of("service", service, "code", code, "currency", currency))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() ->
                        CatalogueRules.unknownLevel(service, code, currency).rejected());
    }
}
