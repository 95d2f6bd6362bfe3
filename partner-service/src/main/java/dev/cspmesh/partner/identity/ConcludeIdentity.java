package dev.cspmesh.partner.identity;

import dev.cspmesh.partner.notification.Notifications;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reads what is wanted of an identity, and writes down how it ended, each in a short transaction of its own. */
@ApplicationScoped
class ConcludeIdentity {

    private final PersonIdentities people;
    private final Notifications notifications;
    private final Clock clock;

    ConcludeIdentity(PersonIdentities people, Notifications notifications, Clock clock) {
        this.people = people;
        this.notifications = notifications;
        this.clock = clock;
    }

    @WithSession
    Uni<Optional<PersonIdentity>> read(UUID id) {
        return people.findById(id).map(Optional::ofNullable);
    }

    /** The identity is there: the person is greeted, if that is still wanted. */
    @WithTransaction
    Uni<Void> ready(UUID id) {
        return people.wanted(id)
                .chain(found ->
                        found.map(this::greet).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> greet(PersonIdentity identity) {
        identity.ready(clock);
        return notifications.write(identity.email(), identity.template(), identity.greeting());
    }

    /** The identity is gone. */
    @WithTransaction
    Uni<Void> gone(UUID id) {
        return people.drop(id);
    }

    @WithTransaction
    Uni<Void> failed(UUID id, String reason) {
        return people.findById(id)
                .onItem()
                .ifNotNull()
                .invoke(identity -> identity.failed(reason, clock))
                .replaceWithVoid();
    }
}
