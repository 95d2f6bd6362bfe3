package dev.cspmesh.partner.application;

import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.secret.OneTimeSecret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Applications; VMware sees those that were sent, an applicant the one that its key opens. */
@ApplicationScoped
public class Applications extends VisibleRepository<Application> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().rows(VMWARE, "status <> DRAFT and submittedAt is not null");
    private static final Listing<Application> LISTING = Listing.of(Application::id)
            .text(
                    "legalName",
                    "company.legalName",
                    application -> application.company().legalName())
            .moment(
                    "submittedAt",
                    "submittedAt",
                    application -> application.submittedAt().orElseThrow())
            .moment("changedAt", "changedAt", Application::changedAt)
            .date(
                    "decisionDueOn",
                    "decisionDueOn",
                    application -> application.decisionDueOn().orElseThrow())
            .searching("company.legalName", "company.legalId", "partnerId");
    private static final Set<ApplicationStatus> FREE =
            Set.of(ApplicationStatus.DRAFT, ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN);

    Applications() {
        super(Application.class, "application", SEEN_BY, LISTING);
    }

    /**
     * Which applications are wanted.
     *
     * @param statuses any of these; none means all
     * @param overdue only those whose decision is overdue
     */
    public record Wanted(
            Collection<ApplicationStatus> statuses,
            Optional<String> country,
            boolean overdue,
            Optional<Instant> changedSince) {}

    /** The application, for whoever has its key; fails with a 404 rejection otherwise. */
    public Uni<Application> opened(UUID id, OneTimeSecret key) {
        return findById(id)
                .map(found -> Optional.ofNullable(found)
                        .filter(application -> application.opensWith(key))
                        .orElseThrow(() -> Rejection.notFound("application", id).rejected()));
    }

    /** The partner that came of an application has left the program; the company may apply again. */
    public Uni<Void> release(String partnerId) {
        return update("partnerLeft = true where partnerId = :partner", Map.of("partner", partnerId))
                .replaceWithVoid();
    }

    /** A page of the applications that the caller may see, oldest first. */
    public Uni<Page<Application>> list(Caller caller, Wanted wanted, ListRequest request) {
        Filter filter = Filter.all()
                .in("status", wanted.statuses())
                .is("company.country", wanted.country())
                .from("changedAt", wanted.changedSince());
        return page(caller, wanted.overdue() ? filter.where("overdue") : filter, request);
    }

    /**
     * The application that keeps this company and contact from applying: the company's own before one that has only the
     * contact's address. Those that are rejected or withdrawn, or whose partner has left the program, keep nobody.
     */
    public Uni<Optional<Application>> findConflicting(Company company, String contactEmail) {
        return find(
                        "status not in :free and not partnerLeft and ((company.country = :country and legalKey = :legalKey)"
                                + " or contact.email = :email)"
                                + " order by case when company.country = :country and legalKey = :legalKey"
                                + " then 0 else 1 end, id",
                        Map.of(
                                "free",
                                FREE,
                                "country",
                                company.country(),
                                "legalKey",
                                company.legalKey(),
                                "email",
                                contactEmail))
                .firstResult()
                .map(Optional::ofNullable);
    }
}
