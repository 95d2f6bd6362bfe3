package dev.cspmesh.billing.bill.reading;

import dev.cspmesh.billing.bill.BillStatus;
import dev.cspmesh.billing.bill.Leg;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which bills are wanted. A bill never changes; its state follows from its payments and the day. */
class BillQuery extends ListRequest {

    /** What is settled of a bill {@code b}: its payments, less what is taken from it when it is a credit. */
    private static final String PAID = "((select coalesce(sum(p.amount), 0) from Payment p where p.billId = b.id)"
            + " - (select coalesce(sum(c.amount), 0) from Payment c where c.creditId = b.id))";

    private static final String CHANGED = "id in (select b.id from Bill b where b.issuedAt >= :since"
            + " or exists (select 1 from Payment q where (q.billId = b.id or q.creditId = b.id)"
            + " and q.recordedAt >= :since)"
            + " or (b.dueOn >= :lateFrom and b.dueOn < :lateBefore and b.total > " + PAID + "))";

    @QueryParam("leg")
    @Separator(",")
    @Parameter(description = "Only bills of one of these legs, separated by commas")
    List<Leg> leg = List.of();

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only bills in one of these states, separated by commas")
    List<BillStatus> status = List.of();

    @QueryParam("month")
    @Size(max = 7) @Pattern(regexp = "^\\d{4}-(0[1-9]|1[0-2])$")
    @Parameter(description = "Only bills of this month, such as 2024-09")
    @Nullable String month;

    @QueryParam("issuer")
    @Size(max = 64) @Parameter(description = "Only bills of this party")
    @Nullable String issuer;

    @QueryParam("receiver")
    @Size(max = 64) @Parameter(description = "Only bills to this party")
    @Nullable String receiver;

    @QueryParam("dueBefore")
    @Parameter(description = "Only bills that are due before this day")
    @Nullable LocalDate dueBefore;

    @QueryParam("changedSince")
    @Parameter(description = "Only bills that were issued, paid or became overdue at this moment or later")
    @Nullable Instant changedSince;

    /**
     * What is wanted.
     *
     * @param today in UTC, as due days are
     */
    Filter filter(LocalDate today) {
        Filter filter = Filter.all()
                .in("leg", leg)
                .is(
                        "month",
                        Optional.ofNullable(month)
                                .map(text -> YearMonth.parse(text).atDay(1)))
                .is("issuer", Optional.ofNullable(issuer))
                .is("receiver", Optional.ofNullable(receiver))
                .before("dueOn", Optional.ofNullable(dueBefore));
        Filter inState = status.isEmpty() ? filter : inStates(filter, today);
        return changedSince == null ? inState : inState.where(CHANGED, changes(changedSince, today));
    }

    /** A query takes no parameter that it does not name. */
    private Filter inStates(Filter filter, LocalDate today) {
        String any = status.stream().map(BillQuery::condition).collect(Collectors.joining(" or "));
        return filter.where(
                "id in (select b.id from Bill b where " + any + ")",
                any.contains(":today") ? Map.of("today", today) : Map.of());
    }

    /** As {@link BillStatus} has it. */
    private static String condition(BillStatus state) {
        return switch (state) {
            case PAID -> "b.total <= " + PAID;
            case OVERDUE -> "(b.total > " + PAID + " and b.dueOn < :today)";
            case PARTLY_PAID -> "(b.total > " + PAID + " and b.dueOn >= :today and " + PAID + " <> 0)";
            case ISSUED -> "(b.total > " + PAID + " and b.dueOn >= :today and " + PAID + " = 0)";
        };
    }

    /** A bill is overdue from the begin of the day after the one on which it is due. */
    private static Map<String, Object> changes(Instant since, LocalDate today) {
        LocalDate day = LocalDate.ofInstant(since, ZoneOffset.UTC);
        boolean begins = day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(since);
        return Map.of("since", since, "lateFrom", begins ? day.minusDays(1) : day, "lateBefore", today);
    }
}
