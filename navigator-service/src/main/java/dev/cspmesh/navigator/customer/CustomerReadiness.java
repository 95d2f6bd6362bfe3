package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.navigator.projection.contract.ContractProjections;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which requests a provider can make for customers now: what has happened to each of them decides it. */
@ApplicationScoped
class CustomerReadiness {

    private static final String ACCEPTED = """
            select distinct a.customerOrganizationId from TermsAcceptance a, TermsOfService t
            where t.id = a.termsId and t.status = PUBLISHED and a.customerOrganizationId in :customers
            """;
    private static final String ACTIVE_UNDER_CONTRACT = """
            select distinct a.customerOrganizationId, a.contractId from ServiceActivation a
            where a.status = ACTIVE and a.contractId is not null and a.customerOrganizationId in :customers
            """;

    private final ContractProjections contracts;

    private final Jobs jobs;

    CustomerReadiness(ContractProjections contracts, Jobs jobs) {
        this.contracts = contracts;
        this.jobs = jobs;
    }

    /** Why the contact has no user yet; nothing when it has one, or when nothing failed so far. */
    @WithSession
    Uni<Optional<String>> contactFailure(CustomerOrganization customer) {
        return jobs.lastFailure(ProvisionContactIdentity.KIND, customer.id())
                .map(failure -> failure.map(Jobs.Failure::reason));
    }

    /**
     * Access can be requested at once, a service once terms are accepted, a data center once a service is active; nothing
     * while the provider is not active.
     */
    @WithSession
    Uni<Map<UUID, List<Action>>> of(List<CustomerOrganization> customers) {
        List<UUID> ids = customers.stream()
                .filter(customer -> customer.refusesNew().isEmpty())
                .map(CustomerOrganization::id)
                .toList();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(ACCEPTED, UUID.class)
                        .setParameter("customers", ids)
                        .getResultList())
                .chain(accepted -> underContract(ids).map(served -> actions(ids, Set.copyOf(accepted), served)));
    }

    private Uni<Set<UUID>> underContract(List<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ACTIVE_UNDER_CONTRACT, Object[].class)
                        .setParameter("customers", ids)
                        .getResultList())
                .chain(rows -> contracts
                        .inForce(rows.stream()
                                .map(row -> (UUID) row[1])
                                .distinct()
                                .toList())
                        .map(inForce -> customersOf(rows, inForce)));
    }

    private static Set<UUID> customersOf(List<Object[]> rows, Set<UUID> inForce) {
        Set<UUID> customers = new HashSet<>();
        rows.stream().filter(row -> inForce.contains(row[1])).forEach(row -> customers.add((UUID) row[0]));
        return customers;
    }

    private static Map<UUID, List<Action>> actions(List<UUID> ids, Set<UUID> accepted, Set<UUID> served) {
        Map<UUID, List<Action>> all = new HashMap<>();
        for (UUID id : ids) {
            List<Action> actions = new ArrayList<>(List.of(CustomerActions.REQUEST_ACCESS));
            if (accepted.contains(id)) {
                actions.add(CustomerActions.ACTIVATE_SERVICE);
            }
            if (served.contains(id)) {
                actions.add(CustomerActions.PROVISION_SDDC);
            }
            all.put(id, actions);
        }
        return all;
    }
}
