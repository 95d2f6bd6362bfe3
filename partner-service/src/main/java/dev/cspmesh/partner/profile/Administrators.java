package dev.cspmesh.partner.profile;

import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Administrators of a partner that the caller has been given. */
@ApplicationScoped
public class Administrators implements PanacheRepositoryBase<Administrator, UUID> {

    Uni<Page<Administrator>> of(Partner partner, PageRequest page) {
        return find(
                        "partnerId = :partner and removedAt is null and id > :after order by id",
                        Map.of("partner", partner.partnerId(), "after", page.after()))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Administrator::id));
    }

    /** One of them; fails with a 404 rejection otherwise. */
    Uni<Administrator> get(Partner partner, UUID id) {
        return find(partner, id)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("administrator", id).rejected());
    }

    /** One of them, that a body names; fails with a 422 rejection otherwise. */
    Uni<Administrator> require(Partner partner, UUID id) {
        return find(partner, id)
                .onItem()
                .ifNull()
                .failWith(() -> PartnerRules.unknownAdministrator(partner, id).rejected());
    }

    private Uni<Administrator> find(Partner partner, UUID id) {
        return find(
                        "partnerId = :partner and removedAt is null and id = :id",
                        Map.of("partner", partner.partnerId(), "id", id))
                .list()
                .map(SingleResult::one);
    }

    Uni<Long> count(Partner partner) {
        return count("partnerId = :partner and removedAt is null", Map.of("partner", partner.partnerId()));
    }

    Uni<Boolean> isTaken(String email) {
        return count("person.email = :email and removedAt is null", Map.of("email", email))
                .map(count -> count > 0);
    }
}
