package dev.cspmesh.support.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

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
        return upsert(
                """
                insert into customer_organization
                       (customer_organization_id, partner_id, name, contact_name, contact_email)
                values (?1, ?2, ?3, ?4, ?5)
                    on conflict (customer_organization_id) do update
                        set partner_id = excluded.partner_id, name = excluded.name,
                            contact_name = excluded.contact_name, contact_email = excluded.contact_email
                """,
                fact.customerOrganizationId().toString(),
                fact.partnerId(),
                words(fact.name()),
                words(fact.contact().firstName() + " " + fact.contact().lastName()),
                fact.contact().email().strip());
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
                Objects.toString(fact.endsOn(), ""));
    }

    private static String words(String text) {
        return String.join(" ", List.of(text.strip().split("\\s+", -1)));
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
