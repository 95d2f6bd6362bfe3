package dev.cspmesh.sandbox.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Closes months, one after the other. A contract's month ends when somebody says so; usage that comes afterwards is late
 * and goes to the next order, which can be ended as well.
 */
final class CrashMonths implements AutoCloseable {
    private static final String BEHIND = """
            select contract_id from contract c
            where spool_month < (select max(spool_month) from contract)
               or exists (select from monthly_order o where o.contract_id = c.contract_id and o.status = 'OPEN')
            order by spool_month limit 1
            """;

    private final CrashPlace place;
    private final ExecutorService closer = Executors.newSingleThreadExecutor();
    private final List<Future<?>> closings = new ArrayList<>();

    CrashMonths(CrashPlace place) {
        this.place = place;
    }

    /** Begins to end and close the next month of a contract. */
    void close(String contract) {
        closings.add(closer.submit(() -> closeNext(contract)));
    }

    /** Waits for what was begun. */
    void await() {
        closings.forEach(Timing::await);
    }

    /** Closes on until no usage is left and all contracts have got equally far. */
    void closeAll() {
        List<String> behind = place.ask(BEHIND);
        while (!behind.isEmpty()) {
            closeNext(behind.getFirst());
            behind = place.ask(BEHIND);
        }
    }

    private void closeNext(String contract) {
        String month = place.ask("select spool_month from contract where contract_id = '" + contract + "'")
                .getFirst();
        place.sql(("insert into job (kind, subject, due_at) select 'spool-month', contract_id, now() from contract"
                        + " where contract_id = '%s' and spool_month = '%s'"
                        + " on conflict (kind, subject) do update set due_at = now()")
                .formatted(contract, month));
        String order = place.await(
                "select id from monthly_order where contract_id = '%s' and month = '%s' and status <> 'OPEN'"
                        .formatted(contract, month));
        place.sql(("update monthly_order set status = 'PENDING_VENDOR', provider_po = 'P', aggregator_po = 'A'"
                        + " where id = '%s' and status = 'PENDING_PROVIDER'")
                .formatted(order));
        String version = place.ask("select version from monthly_order where id = '" + order + "'")
                .getFirst();
        place.insist(
                "/orders/" + order + "/closing",
                request -> request.header("Idempotency-Key", order)
                        .header("If-Match", "\"" + version + "\"")
                        .POST(BodyPublishers.ofString("{\"poNumber\":\"V\"}")),
                "CLOSED");
    }

    @Override
    public void close() {
        closer.shutdownNow();
    }
}
