package dev.cspmesh.support.directory;

import dev.cspmesh.support.wall.CustomerIdentity;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Writes the directory. Each fact is an upsert of a row of its own, so that the order of topics does not matter. */
@ApplicationScoped
class Registrar {

    Uni<Void> list(Facts.ServiceListed fact) {
        return upsert("""
                insert into product (code, name, desk, free) values (?1, ?2, ?3, ?4)
                    on conflict (code) do update set name = excluded.name, desk = excluded.desk, free = excluded.free
                """, fact.code(), fact.name(), fact.supportDesk().name(), fact.free());
    }

    Uni<Void> welcome(Facts.PartnerApproved fact) {
        return upsert("""
                insert into partner (partner_id, legal_name) values (?1, ?2)
                    on conflict (partner_id) do update set legal_name = excluded.legal_name
                """, fact.partnerId(), fact.legalName());
    }

    Uni<Void> onboard(Facts.ProviderCreated fact) {
        return upsert("""
                insert into provider_organization (partner_id, provider_organization_id) values (?1, ?2)
                    on conflict (partner_id) do update
                        set provider_organization_id = excluded.provider_organization_id
                """, fact.partnerId(), fact.providerOrganizationId().toString());
    }

    Uni<Void> add(Facts.CustomerCreated fact) {
        CustomerIdentity identity = fact.identity();
        return upsert(
                """
                insert into customer_organization
                       (customer_organization_id, partner_id, name, contact_name, contact_email, marks)
                values (?1, ?2, ?3, ?4, ?5, string_to_array(?6, chr(10)))
                    on conflict (customer_organization_id) do update
                        set partner_id = excluded.partner_id, name = excluded.name, marks = excluded.marks,
                            contact_name = excluded.contact_name, contact_email = excluded.contact_email
                """,
                identity.organizationId(),
                fact.partnerId(),
                identity.name(),
                identity.contactName(),
                identity.contactEmail(),
                String.join("\n", identity.plainMarks()));
    }

    Uni<Void> cover(Facts.ContractActivated fact) {
        return upsert(
                """
                insert into contract (contract_id, partner_id, service, starts_on, ends_on)
                values (?1, ?2, ?3, ?4, cast(nullif(?5, '') as date))
                    on conflict (contract_id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on
                """,
                fact.contractId().toString(),
                fact.partnerId(),
                fact.service(),
                fact.startsOn(),
                fact.endsBefore().map(LocalDate::toString).orElse(""));
    }

    private static Uni<Void> upsert(String sql, Object... values) {
        return Panache.getSession()
                .chain(session -> {
                    var statement = session.createNativeQuery(sql + " returning 1", Integer.class);
                    for (int i = 0; i < values.length; i++) {
                        statement.setParameter(i + 1, values[i]);
                    }
                    return statement.getSingleResult();
                })
                .replaceWithVoid();
    }
}
