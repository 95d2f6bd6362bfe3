package dev.cspmesh.billing.order.closing;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What follows when an order is closed. Bills know orders; orders know bills only through this. */
public interface BillingTrigger {

    /** Issues the bills of an order in the transaction that closed it. */
    Uni<Void> bill(MonthlyOrder order, List<OrderLine> lines);
}
