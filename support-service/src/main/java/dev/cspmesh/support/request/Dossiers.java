package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Puts beside requests what the caller may see beside them. */
@ApplicationScoped
class Dossiers {

    private final Requesters requesters;
    private final Escalations escalations;

    Dossiers(Requesters requesters, Escalations escalations) {
        this.requesters = requesters;
        this.escalations = escalations;
    }

    Uni<Dossier> of(Caller caller, SupportRequest request) {
        return complete(caller, List.of(Dossier.of(request))).map(List::getFirst);
    }

    Uni<Page<Dossier>> of(Caller caller, Page<SupportRequest> page) {
        return complete(caller, page.map(Dossier::of).items()).map(complete -> new Page<>(complete, page.next()));
    }

    private Uni<List<Dossier>> complete(Caller caller, List<Dossier> dossiers) {
        List<UUID> ids = dossiers.stream().map(each -> each.request().id()).toList();
        return requesters
                .of(caller, ids)
                .map(found -> dossiers.stream().map(each -> each.with(found)).toList())
                .chain(named -> link(caller, ids, named));
    }

    private Uni<List<Dossier>> link(Caller caller, List<UUID> ids, List<Dossier> dossiers) {
        return escalations
                .touching(caller, ids)
                .map(found ->
                        dossiers.stream().map(each -> each.linkedBy(found)).toList());
    }
}
