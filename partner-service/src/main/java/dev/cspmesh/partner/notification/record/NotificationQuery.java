package dev.cspmesh.partner.notification.record;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.partner.notification.NotificationStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which e-mails are wanted. */
class NotificationQuery extends ListRequest {

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Only those in one of these states, separated by commas")
    List<NotificationStatus> status = List.of();

    @QueryParam("about")
    @Size(max = 64) @Parameter(description = "Only those about the object with this number or identifier")
    @Nullable String about;

    @QueryParam("party")
    @Size(max = 20) @Parameter(description = "Only those to this party")
    @Nullable String party;

    @QueryParam("writtenSince")
    @Parameter(description = "Only those written at this moment or later")
    @Nullable Instant writtenSince;

    Filter filter() {
        return Filter.all()
                .in("status", status)
                .is("concern.id", Optional.ofNullable(about))
                .is("concern.party", Optional.ofNullable(party))
                .from("writtenAt", Optional.ofNullable(writtenSince));
    }
}
