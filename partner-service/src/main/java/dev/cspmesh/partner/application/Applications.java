package dev.cspmesh.partner.application;

import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Applications; VMware sees all of them, nobody else any. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody().everything(VMWARE);

    /**
     * The application, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<Application> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("application", id).rejected());
    }

    /** A page of the applications that the caller may see, oldest first. */
    public Uni<Page<Application>> list(Caller caller, Optional<ApplicationStatus> status, PageRequest page) {
        UUID after = page.after();
        String wanted = status.map(s -> "id > :after and status = :status").orElse("id > :after");
        Map<String, ?> parameters = status.<Map<String, ?>>map(s -> Map.of("after", after, "status", s))
                .orElse(Map.of("after", after));
        return find(SEEN_BY.and(caller, wanted) + " order by id", SEEN_BY.with(caller, parameters))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Application::id));
    }

    /** True when the company or the contact's address has an application that is not rejected. */
    public Uni<Boolean> isTaken(Company company, String contactEmail) {
        return count(
                        "status <> :rejected and ((company.country = :country and company.legalId = :legalId)"
                                + " or contact.email = :email)",
                        Map.of(
                                "rejected",
                                ApplicationStatus.REJECTED,
                                "country",
                                company.country(),
                                "legalId",
                                company.legalId(),
                                "email",
                                contactEmail))
                .map(count -> count > 0);
    }
}
