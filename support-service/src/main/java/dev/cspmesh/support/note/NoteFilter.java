package dev.cspmesh.support.note;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.page.Filter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which notes of a request are wanted. What is left out narrows nothing. */
public class NoteFilter {

    @QueryParam("author")
    @Separator(",")
    @Size(max = 3) @Parameter(description = "Only those of these participants, separated by commas", explode = Explode.FALSE)
    @Nullable List<Participant> author;

    @QueryParam("visibility")
    @Separator(",")
    @Size(max = 2) @Parameter(
            description =
                    "Only those that both sides read, or only those of your own party; several separated by commas",
            explode = Explode.FALSE)
    @Nullable List<NoteVisibility> visibility;

    @QueryParam("writtenSince")
    @Parameter(description = "Only those written at this moment or later")
    @Nullable Instant writtenSince;

    Filter of(UUID request) {
        return Filter.all()
                .is("requestId", request)
                .in("author", Optional.ofNullable(author).orElse(List.of()))
                .in("visibility", Optional.ofNullable(visibility).orElse(List.of()))
                .from("writtenAt", Optional.ofNullable(writtenSince));
    }
}
