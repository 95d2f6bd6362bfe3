package dev.cspmesh.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Adds many rows by one statement of the current transaction. The rows travel as one JSON text, and the table itself says
 * which columns there are: a row is a record whose properties have the names of the columns.
 */
@ApplicationScoped
public class BulkInsert {

    private static final String INSERT = """
            with added as (
                insert into TABLE
                select * from jsonb_populate_recordset(cast(null as TABLE), cast(cast(?1 as text) as jsonb))
                returning 1
            )
            select count(*) from added
            """;

    private final ObjectMapper json;

    BulkInsert(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Adds the rows after all changes made so far.
     *
     * @param table a constant of the program
     */
    public Uni<Void> into(String table, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .call(session -> session.flush())
                        .chain(session -> session.createNativeQuery(INSERT.replace("TABLE", table), Long.class)
                                .setParameter(1, text(rows))
                                .getSingleResult())
                        .replaceWithVoid();
    }

    /** The rows as one JSON text, for a statement that adds to several tables. */
    public String text(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows cannot be written as JSON", e);
        }
    }
}
