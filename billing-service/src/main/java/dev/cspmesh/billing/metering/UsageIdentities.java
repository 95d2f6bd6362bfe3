package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.Identity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events that were accepted before, by identity. */
@ApplicationScoped
class UsageIdentities {

    private static final String FIND = """
            select i.source, i.event_id, encode(i.content_hash, 'hex')
            from unnest($1::text[], $2::text[]) as wanted(source, event_id)
            join usage_identity i on i.source = wanted.source and i.event_id = wanted.event_id
            """;

    /** Content hashes of those that are known. */
    Uni<Map<Identity, String>> known(SqlConnection transaction, List<Identity> wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : transaction
                        .preparedQuery(FIND)
                        .execute(Tuple.of(
                                wanted.stream().map(Identity::source).toArray(String[]::new),
                                wanted.stream().map(Identity::id).toArray(String[]::new)))
                        .map(UsageIdentities::hashes);
    }

    private static Map<Identity, String> hashes(RowSet<Row> rows) {
        Map<Identity, String> found = new HashMap<>();
        rows.forEach(row -> found.put(new Identity(row.getString(0), row.getString(1)), row.getString(2)));
        return found;
    }
}
