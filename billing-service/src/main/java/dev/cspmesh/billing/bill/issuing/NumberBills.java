package dev.cspmesh.billing.bill.issuing;

import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.BillDraft;
import dev.cspmesh.billing.bill.Bills;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives drafts their numbers and stores them, in the current transaction. */
@ApplicationScoped
class NumberBills {

    private final Bills bills;
    private final BillNames names;
    private final BillWriter issued;
    private final BillingConfig config;
    private final Outbox outbox;
    private final Clock clock;

    NumberBills(Bills bills, BillNames names, BillWriter issued, BillingConfig config, Outbox outbox, Clock clock) {
        this.bills = bills;
        this.names = names;
        this.issued = issued;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Issues all of them; numbers are taken in the order of the drafts, so callers that share issuers keep one order. */
    Uni<Void> writeAll(List<BillDraft> drafts) {
        return drafts.isEmpty()
                ? Uni.createFrom().voidItem()
                : names.of(drafts).chain(known -> number(drafts, known)).chain(this::store);
    }

    private Uni<List<BillWriter.Issued>> number(List<BillDraft> drafts, Map<String, String> known) {
        Map<String, List<BillDraft>> byIssuer = drafts.stream()
                .collect(Collectors.groupingBy(BillDraft::issuer, LinkedHashMap::new, Collectors.toList()));
        Uni<List<BillWriter.Issued>> chain = Uni.createFrom().item(ArrayList::new);
        for (Map.Entry<String, List<BillDraft>> each : byIssuer.entrySet()) {
            List<BillDraft> own = each.getValue();
            chain = chain.call(all -> bills.takePositions(each.getKey(), own.size())
                    .invoke(first ->
                            IntStream.range(0, own.size()).forEach(i -> all.add(issue(own.get(i), first + i, known)))));
        }
        return chain;
    }

    private BillWriter.Issued issue(BillDraft draft, long position, Map<String, String> known) {
        Function<String, String> name = party -> known.getOrDefault(party, party);
        var printed = new Bill.Names(name.apply(draft.issuer()), name.apply(draft.receiver()));
        return new BillWriter.Issued(
                Bill.issue(Ids.next(), draft, position, printed, config.paymentDays(), clock), draft);
    }

    private Uni<Void> store(List<BillWriter.Issued> all) {
        return issued.write(all)
                .chain(() -> outbox.append(
                        all.stream().map(each -> each.bill().issued()).toList()));
    }
}
