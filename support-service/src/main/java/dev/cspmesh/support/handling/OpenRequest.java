package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.support.barrier.InformationBarrier;
import dev.cspmesh.support.details.LoadDetails;
import dev.cspmesh.support.details.RequestDetails;
import dev.cspmesh.support.request.RequestContent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A customer asks its CSP, or a CSP asks VMware. */
@ApplicationScoped
public class OpenRequest {

    private final CreateRequest create;
    private final LoadDetails details;
    private final InformationBarrier barrier;
    private final Outbox outbox;

    OpenRequest(CreateRequest create, LoadDetails details, InformationBarrier barrier, Outbox outbox) {
        this.create = create;
        this.details = details;
        this.barrier = barrier;
        this.outbox = outbox;
    }

    @WithTransaction
    Uni<RequestDetails> open(Caller caller, RequestContent content, Optional<UUID> searchReference) {
        return barrier.check(caller.party(), visibleToVendor(caller, content))
                .chain(() -> create.create(caller, Ids.next(), content, searchReference))
                .call(saved -> outbox.append(saved.opened()))
                .chain(saved -> details.of(caller, saved));
    }

    /** What a customer asks stays with its CSP. */
    private static Optional<String> visibleToVendor(Caller caller, RequestContent content) {
        return Optional.of(content.words()).filter(words -> !caller.is(Participant.CUSTOMER));
    }
}
