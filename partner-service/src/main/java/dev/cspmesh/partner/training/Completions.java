package dev.cspmesh.partner.training;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Completions of partners; who may see a partner may see its completions. */
@ApplicationScoped
class Completions extends VisibleRepository<Completion> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(AGGREGATOR, "partnerId in (select p.partnerId from Partner p where p.aggregatorId = :party)");
    private static final Listing<Completion> LISTING = Listing.of(Completion::id)
            .date("completedOn", "completedOn", Completion::completedOn)
            .date("expiresOn", "expiresOn", Completion::expiresOn)
            .searching("course", "person");

    Completions() {
        super(Completion.class, "completion", SEEN_BY, LISTING);
    }

    /**
     * A page of a partner's completions.
     *
     * @param validOn only those that have not expired on this day
     */
    Uni<Page<Completion>> of(
            Caller caller,
            String partnerId,
            Optional<String> course,
            Optional<LocalDate> validOn,
            ListRequest request) {
        Filter filter = Filter.all().is("partnerId", partnerId).is("course", course);
        return page(
                caller,
                validOn.map(day -> filter.where("expiresOn > :day", Map.of("day", day)))
                        .orElse(filter),
                request);
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
