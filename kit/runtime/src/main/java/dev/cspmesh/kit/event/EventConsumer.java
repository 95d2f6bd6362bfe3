package dev.cspmesh.kit.event;

import dev.cspmesh.kit.problem.Unreachable;
import dev.cspmesh.kit.telemetry.BusinessTrace;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * What one consumer does with the facts of one topic. Types that it does not name are skipped. A message that cannot be
 * read goes to the dead-letter topic at once, one whose work fails after three tries; while the database is out of reach
 * the consumer waits, because the message is not to blame.
 *
 * <pre>{@code
 * this.contracts = inbox.subscription("navigator.contract")
 *         .on("contract.activated.v1", ContractActivated.class, invite::invite);
 *
 * @Incoming("contract")
 * CompletionStage<Void> contracts(Message<byte[]> message) {
 *     return contracts.receive(message);
 * }
 * }</pre>
 */
public final class EventConsumer {

    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final String consumer;
    private final Map<String, BiFunction<EventMetadata, byte[], Uni<Void>>> handlers = new HashMap<>();

    EventConsumer(Inbox inbox, String consumer) {
        this.inbox = inbox;
        this.consumer = consumer;
    }

    /**
     * Handles one type of fact. The work joins the inbox's transaction.
     *
     * @param payload a record with only the fields that this service reads
     */
    public <T> EventConsumer on(String type, Class<T> payload, Function<T, Uni<Void>> work) {
        return on(type, payload, (head, fact) -> work.apply(fact));
    }

    /** Handles one type of fact together with what is known of it beside its data. */
    public <T> EventConsumer on(String type, Class<T> payload, BiFunction<EventMetadata, T, Uni<Void>> work) {
        handlers.put(type, (head, data) -> work.apply(head, read(type, payload, data)));
        return this;
    }

    /** Handles one message and acknowledges it, or hands it to the dead-letter topic. */
    public CompletionStage<Void> receive(Message<byte[]> message) {
        IncomingCloudEventMetadata<?> event =
                message.getMetadata(IncomingCloudEventMetadata.class).orElse(null);
        if (event == null) {
            return refuse(message, new IllegalArgumentException("not a CloudEvent"));
        }
        BiFunction<EventMetadata, byte[], Uni<Void>> handler = handlers.get(event.getType());
        if (handler == null) {
            return message.ack();
        }
        return BusinessTrace.handling(
                        consumer, message, event.getSubject().orElse(""), () -> handle(message, event, handler))
                .onItemOrFailure()
                .transformToUni((done, failure) -> Uni.createFrom()
                        .completionStage(() -> failure == null ? message.ack() : refuse(message, failure)))
                .subscribeAsCompletionStage();
    }

    private Uni<Void> handle(
            Message<byte[]> message,
            IncomingCloudEventMetadata<?> event,
            BiFunction<EventMetadata, byte[], Uni<Void>> handler) {
        return Uni.createFrom()
                .deferred(() -> inbox.once(
                        consumer, event.getId(), () -> handler.apply(EventMetadata.of(event), message.getPayload())))
                .onFailure(failure -> !isUnreadable(failure) && !Unreachable.is(failure))
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(TRIES - 1L)
                .onFailure(Unreachable::is)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private CompletionStage<Void> refuse(Message<byte[]> message, Throwable failure) {
        inbox.metrics.counter("mesh.inbox.dead", "consumer", consumer).increment();
        Log.errorf(failure, "%s hands a message to the dead-letter topic", consumer);
        return message.nack(failure);
    }

    private <T> T read(String type, Class<T> payload, byte[] data) {
        try {
            return inbox.json.readValue(data, payload);
        } catch (IOException e) {
            throw new Unreadable(type, e);
        }
    }

    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof Unreadable;
    }

    private static final class Unreadable extends RuntimeException {

        Unreadable(String type, IOException cause) {
            super(type + " cannot be read", cause);
        }
    }
}
