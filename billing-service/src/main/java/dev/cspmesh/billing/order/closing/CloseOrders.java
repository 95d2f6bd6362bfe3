package dev.cspmesh.billing.order.closing;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.context.VertxContexts;
import dev.cspmesh.kit.problem.Rejected;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * VMware closes many orders, several at a time, each in a transaction of its own: one that is refused holds up no other,
 * and a run that was cut off is started again with the same request, because a closed order is left alone.
 *
 * <p>The request names orders and no versions. Only an order that waits for VMware is closed, and nothing but closing and
 * replacing happens to such an order, which ends it: its lines and amounts stand still from the aggregator's approval on.
 * Whoever read an order while it waited for VMware closes what was read, or is refused. Whoever read it before that closes
 * what CSP and aggregator agreed on since; that is what closing a whole month means, and a dry run shows what it would be.
 */
@ApplicationScoped
public class CloseOrders {

    /** Transactions on orders at a time; well below the pool, which serves requests too. */
    public static final int AT_ONCE = 4;

    private final CloseOrder close;
    private final VertxContexts contexts;

    CloseOrders(CloseOrder close, VertxContexts contexts) {
        this.close = close;
        this.contexts = contexts;
    }

    /** What became of each order, in the order of the request. */
    Uni<List<CloseResult>> closeAll(Caller caller, List<UUID> orders, String poNumber, boolean dryRun) {
        return Multi.createFrom()
                .iterable(orders.stream().distinct().toList())
                .onItem()
                .transformToUni(order -> contexts.run(() -> closeOne(caller, order, poNumber, dryRun)))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .map(closings -> inOrder(orders, closings));
    }

    private Uni<CloseResult> closeOne(Caller caller, UUID order, String poNumber, boolean dryRun) {
        return close.closeOnce(caller, order, poNumber, dryRun)
                .onFailure()
                .recoverWithItem(failure -> unclosed(order, failure));
    }

    private static CloseResult unclosed(UUID order, Throwable failure) {
        if (failure instanceof Rejected refused) {
            return CloseResult.refused(order, refused.rejection());
        }
        Log.errorf(failure, "The order %s is not closed", order);
        return CloseResult.failed(order);
    }

    private static List<CloseResult> inOrder(List<UUID> orders, List<CloseResult> closings) {
        Map<UUID, CloseResult> byOrder =
                closings.stream().collect(Collectors.toMap(CloseResult::orderId, Function.identity()));
        return orders.stream().distinct().map(byOrder::get).toList();
    }
}
