package dev.cspmesh.kit.page;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is wanted of a list that can be searched, ordered and counted; see {@link Listing}. */
public class ListRequest extends PageRequest {

    @QueryParam("sort")
    @Size(max = 60) @Parameter(description = "What the list is ordered by; a minus before it turns the order round")
    @Nullable String sort;

    @QueryParam("q")
    @Size(max = 100) @Parameter(description = "Only what has this in its name or number, whatever the case of its letters")
    @Nullable String q;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "True adds total, the number of rows in all pages")
    boolean count;

    /** The wanted order, such as {@code number} or {@code -startsOn}; nothing for the usual one. */
    public Optional<String> sort() {
        return Optional.ofNullable(sort).filter(text -> !text.isBlank());
    }

    /** What is searched for in names and numbers. */
    public Optional<String> search() {
        return Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty());
    }

    public boolean count() {
        return count;
    }

    /** Where the page before ended, as its next link said. */
    Optional<String> cursor() {
        return Optional.ofNullable(after).filter(text -> !text.isBlank());
    }
}
