package dev.cspmesh.support.details;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.support.request.SupportRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Adds to requests what the caller may see of their customers and escalations. */
@ApplicationScoped
public class LoadDetails {

    private final Requesters requesters;
    private final Escalations escalations;

    LoadDetails(Requesters requesters, Escalations escalations) {
        this.requesters = requesters;
        this.escalations = escalations;
    }

    public Uni<RequestDetails> of(Caller caller, SupportRequest request) {
        return complete(caller, List.of(RequestDetails.of(request))).map(List::getFirst);
    }

    public Uni<Page<RequestDetails>> of(Caller caller, Page<SupportRequest> page) {
        return complete(caller, page.map(RequestDetails::of).items())
                .map(complete -> new Page<>(complete, page.total(), page.next()));
    }

    private Uni<List<RequestDetails>> complete(Caller caller, List<RequestDetails> details) {
        List<UUID> ids = details.stream().map(each -> each.request().id()).toList();
        return requesters
                .of(caller, ids)
                .map(found -> details.stream().map(each -> each.with(found)).toList())
                .chain(named -> link(caller, ids, named));
    }

    private Uni<List<RequestDetails>> link(Caller caller, List<UUID> ids, List<RequestDetails> details) {
        return escalations
                .touching(caller, ids)
                .map(found -> details.stream().map(each -> each.linkedBy(found)).toList());
    }
}
