package dev.cspmesh.partner.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pages that anyone may read; data of the program office, changed by migration. */
@ApplicationScoped
class ProgramPages {

    private final Pool pool;

    ProgramPages(Pool pool) {
        this.pool = pool;
    }

    /** What a page is about. */
    enum Kind {
        PROGRAM,
        CASE_STUDY,
        LEARNING_MATERIAL
    }

    /**
     * A page.
     *
     * @param step the step of the program that it explains, nothing for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProgramPage", description = "A page about the program")
    record Page(
            @Schema(examples = "join") String slug,
            @Schema(examples = "Join Partner Connect") String title,
            @Schema(examples = "Fill in the application.") String body,

            @Schema(examples = "2", description = "Step of the program that it explains, absent for none") @Nullable Integer step) {

        private static Page of(Row row) {
            return new Page(
                    row.getString("slug"), row.getString("title"), row.getString("body"), row.getInteger("step"));
        }
    }

    Uni<List<Page>> of(Kind kind) {
        return pool.preparedQuery("select slug, title, body, step from program_page where kind = $1 order by position")
                .execute(Tuple.of(kind.name()))
                .map(rows -> rows.stream().map(Page::of).toList());
    }
}
