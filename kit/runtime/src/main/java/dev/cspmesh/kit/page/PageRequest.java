package dev.cspmesh.kit.page;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The part of a list that is wanted: at most {@code limit} rows after the row that {@code after} names. */
public class PageRequest {

    public static final int MOST = 200;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(MOST) @Parameter(description = "Rows of a page, at most")
    int limit = 50;

    @QueryParam("after")
    @Size(max = 400) @Parameter(description = "Where the page before ended: the value of its next link")
    @Nullable String after;

    public int limit() {
        return limit;
    }

    /**
     * The row after which this page starts; before all rows when none is named.
     *
     * @throws dev.cspmesh.kit.problem.Rejected if it is not an identifier
     */
    public UUID after() {
        try {
            return after == null ? BEFORE_ALL : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Rejection.of(CommonProblems.MALFORMED, "The cursor cannot be read.")
                    .field("query:after", "is not an identifier", "the after value of a next link")
                    .rejected();
        }
    }
}
