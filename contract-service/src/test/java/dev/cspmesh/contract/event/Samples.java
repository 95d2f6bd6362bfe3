package dev.cspmesh.contract.event;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * A producer whose fact has changed, and three consumers of one topic of each version: one that still reads the old, one
 * that reads the new, and one in the middle of its roll-out, of which old and new pods run beside each other.
 */
@ApplicationScoped
public class Samples {

    /** As a release before said it. */
    record TakenV1(String sampleId, String person) implements DomainEvent {

        @Override
        public String type() {
            return "sample.taken.v1";
        }

        @Override
        public String key() {
            return sampleId;
        }
    }

    /** As it is said from now on: a name has two parts. */
    record TakenV2(String sampleId, String givenName, String familyName) implements DomainEvent {

        @Override
        public String type() {
            return "sample.taken.v2";
        }

        @Override
        public String key() {
            return sampleId;
        }

        @Override
        public Optional<DomainEvent> formerVersion() {
            return Optional.of(new TakenV1(sampleId, givenName + " " + familyName));
        }
    }

    private final Outbox outbox;
    private final List<EventConsumer> consumers;
    private final Map<String, List<String>> done = new ConcurrentHashMap<>();

    Samples(Outbox outbox, Inbox inbox) {
        this.outbox = outbox;
        this.consumers = List.of(
                inbox.subscription("test.old").on("sample.taken.v1", TakenV1.class, old("old")),
                inbox.subscription("test.new").on("sample.taken.v2", TakenV2.class, fresh("new")),
                inbox.subscription("test.moving")
                        .on("sample.taken.v1", TakenV1.class, old("moving"))
                        .on("sample.taken.v2", TakenV2.class, fresh("moving")));
    }

    private Function<TakenV1, Uni<Void>> old(String consumer) {
        return fact -> effect(fact.sampleId(), consumer + ": " + fact.person());
    }

    private Function<TakenV2, Uni<Void>> fresh(String consumer) {
        return fact -> effect(fact.sampleId(), consumer + ": " + fact.givenName() + " " + fact.familyName());
    }

    private Uni<Void> effect(String sample, String what) {
        done.computeIfAbsent(sample, s -> new CopyOnWriteArrayList<>()).add(what);
        return Uni.createFrom().voidItem();
    }

    List<String> done(String sample) {
        return done.getOrDefault(sample, List.of());
    }

    Uni<Void> take(TakenV2 fact) {
        return Panache.withTransaction(() -> outbox.append(fact));
    }

    Uni<Void> takeAndFail(TakenV2 fact) {
        return Panache.withTransaction(() -> outbox.append(fact).invoke(() -> {
            throw new IllegalStateException("the change is undone");
        }));
    }

    @Incoming("sample")
    CompletionStage<Void> receive(Message<byte[]> message) {
        CompletionStage<Void> all = CompletableFuture.completedFuture(null);
        for (EventConsumer consumer : consumers) {
            Message<byte[]> copy = Message.of(message.getPayload(), message.getMetadata());
            all = all.thenCompose(before -> consumer.receive(copy));
        }
        return all.thenCompose(done -> message.ack());
    }
}
