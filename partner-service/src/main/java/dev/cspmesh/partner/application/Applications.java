package dev.cspmesh.partner.application;

import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.secret.OneTimeSecret;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Applications; VMware sees those that were sent, an applicant the one that its key opens. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody().rows(VMWARE, "status <> DRAFT");
    private static final Set<ApplicationStatus> FREE =
            Set.of(ApplicationStatus.DRAFT, ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN);

    /**
     * The application, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<Application> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("application", id).rejected());
    }

    /** The application, for whoever has its key; fails with a 404 rejection otherwise. */
    public Uni<Application> opened(UUID id, OneTimeSecret key) {
        return findById(id)
                .map(found -> Optional.ofNullable(found)
                        .filter(application -> application.opensWith(key))
                        .orElseThrow(() -> Rejection.notFound("application", id).rejected()));
    }

    /** A page of the applications that the caller may see, oldest first. */
    public Uni<Page<Application>> list(
            Caller caller, Optional<ApplicationStatus> status, boolean overdue, PageRequest page) {
        UUID after = page.after();
        String wanted =
                "id > :after" + status.map(s -> " and status = :status").orElse("") + (overdue ? " and overdue" : "");
        Map<String, ?> parameters = status.<Map<String, ?>>map(s -> Map.of("after", after, "status", s))
                .orElse(Map.of("after", after));
        return find(SEEN_BY.and(caller, wanted) + " order by id", SEEN_BY.with(caller, parameters))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Application::id));
    }

    /**
     * The application that keeps this company and contact from applying: the company's own before one that has only the
     * contact's address. Those that are rejected or withdrawn keep nobody.
     */
    public Uni<Optional<Application>> findConflicting(Company company, String contactEmail) {
        return find(
                        "status not in :free and ((company.country = :country and company.legalId = :legalId)"
                                + " or contact.email = :email)"
                                + " order by case when company.country = :country and company.legalId = :legalId"
                                + " then 0 else 1 end, id",
                        Map.of(
                                "free",
                                FREE,
                                "country",
                                company.country(),
                                "legalId",
                                company.legalId(),
                                "email",
                                contactEmail))
                .firstResult()
                .map(Optional::ofNullable);
    }
}
