package dev.cspmesh.contract.projection.partner;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Legal names and addresses by party; read only for the parties of a contract that the caller has been given. */
@ApplicationScoped
public class CompanyProjections implements PanacheRepositoryBase<CompanyProjection, String> {

    private static final String UPSERT = """
            insert into company_projection (party_id, legal_name, address) values (:party, :name, nullif(:address, ''))
            on conflict (party_id) do update set legal_name = excluded.legal_name, address = excluded.address
            returning party_id
            """;

    /** The company of that party, if its event has come. */
    public Uni<Optional<CompanyProjection>> of(String partyId) {
        return findById(partyId).map(Optional::ofNullable);
    }

    Uni<Void> remember(CompanyNamed company) {
        return getSession()
                .chain(session -> session.createNativeQuery(UPSERT, String.class)
                        .setParameter("party", company.partyId())
                        .setParameter("name", company.legalName())
                        .setParameter(
                                "address",
                                Optional.ofNullable(company.address()).orElse(""))
                        .getResultList())
                .replaceWithVoid();
    }
}
