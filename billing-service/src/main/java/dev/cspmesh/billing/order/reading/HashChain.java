package dev.cspmesh.billing.order.reading;

import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The chain of a contract's closed orders. The database makes the links, in the transaction that closes an order. */
@ApplicationScoped
public class HashChain {

    private static final String READ = """
            select s.position, s.content, s.previous, s.hash,
                   not exists (select from broken_order_hash b
                               where b.contract_id = s.contract_id and b.position <= s.position)
            from order_hash s where s.order_id = ?1
            """;

    private final Orders orders;

    HashChain(Orders orders) {
        this.orders = orders;
    }

    /**
     * One link of the chain.
     *
     * @param position among the contract's closed orders, from 1
     * @param intact whether this and all links before it still fit to the orders
     */
    record Link(int position, String content, String previous, String hash, boolean intact) {}

    /** The link of a closed order, checked against the order as it stands now. */
    @WithSession
    Uni<Link> of(Caller caller, UUID id) {
        return orders.get(caller, id)
                .chain(order -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(READ, Object[].class)
                                .setParameter(1, order.id())
                                .getResultList()))
                .map(rows -> first(rows, id));
    }

    private static Link first(List<Object[]> rows, UUID id) {
        if (rows.isEmpty()) {
            throw Rejection.notFound("hash of order", id)
                    .step("readOrder", "GET", "/orders/" + id)
                    .rejected();
        }
        Object[] row = rows.getFirst();
        return new Link((Integer) row[0], hex(row[1]), hex(row[2]), hex(row[3]), (Boolean) row[4]);
    }

    private static String hex(Object bytes) {
        return HexFormat.of().formatHex((byte[]) bytes);
    }
}
