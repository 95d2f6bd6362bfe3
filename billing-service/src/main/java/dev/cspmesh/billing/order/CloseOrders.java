package dev.cspmesh.billing.order;

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
 */
@ApplicationScoped
class CloseOrders {

    /** Transactions on orders at a time; well below the pool, which serves requests too. */
    static final int AT_ONCE = 4;

    private final CloseOrder close;
    private final VertxContexts contexts;

    CloseOrders(CloseOrder close, VertxContexts contexts) {
        this.close = close;
        this.contexts = contexts;
    }

    /** What became of each order, in the order of the request. */
    Uni<List<Closing>> closeAll(Caller caller, List<UUID> orders, String poNumber, boolean dryRun) {
        return Multi.createFrom()
                .iterable(orders.stream().distinct().toList())
                .onItem()
                .transformToUni(order -> contexts.run(() -> closeOne(caller, order, poNumber, dryRun)))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .map(closings -> inOrder(orders, closings));
    }

    private Uni<Closing> closeOne(Caller caller, UUID order, String poNumber, boolean dryRun) {
        return close.closeOnce(caller, order, poNumber, dryRun)
                .onFailure()
                .recoverWithItem(failure -> unclosed(order, failure));
    }

    private static Closing unclosed(UUID order, Throwable failure) {
        if (failure instanceof Rejected refused) {
            return Closing.refused(order, refused.rejection());
        }
        Log.errorf(failure, "The order %s is not closed", order);
        return Closing.failed(order);
    }

    private static List<Closing> inOrder(List<UUID> orders, List<Closing> closings) {
        Map<UUID, Closing> byOrder = closings.stream().collect(Collectors.toMap(Closing::orderId, Function.identity()));
        return orders.stream().distinct().map(byOrder::get).toList();
    }
}
