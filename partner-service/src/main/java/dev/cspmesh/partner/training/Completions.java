package dev.cspmesh.partner.training;

import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Completions of a partner. Ask for the partner as the caller first: who may see it may see these. */
@ApplicationScoped
class Completions implements PanacheRepositoryBase<Completion, UUID> {

    Uni<Page<Completion>> of(String partnerId, PageRequest page) {
        return find(
                        "partnerId = :partnerId and id > :after order by id",
                        Map.of("partnerId", partnerId, "after", page.after()))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Completion::id));
    }

    /** True when the partner has completed the same course again, so that it holds longer. */
    Uni<Boolean> isReplaced(Completion completion) {
        return count(
                        "partnerId = :partner and course = :course and expiresOn > :day",
                        Map.of(
                                "partner", completion.partnerId(),
                                "course", completion.course(),
                                "day", completion.expiresOn()))
                .map(count -> count > 0);
    }

    /** Codes of the courses that the partner has completed and that have not expired on that day. */
    Uni<Set<String>> valid(String partnerId, LocalDate day) {
        return list("partnerId = :partnerId and expiresOn > :day", Map.of("partnerId", partnerId, "day", day))
                .map(rows -> rows.stream().map(Completion::course).collect(Collectors.toUnmodifiableSet()));
    }
}
