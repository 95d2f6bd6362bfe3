package dev.cspmesh.kit.telemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.TracingMetadata;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The id of the object that a span is about, by which operators find its trace: attribute {@code mesh.business.id}. */
public final class BusinessTrace {

    private static final String ID = "mesh.business.id";

    private BusinessTrace() {}

    /** The current span is about this object. */
    public static void about(String id) {
        Span.current().setAttribute(ID, id);
    }

    /** Does what a message asks for in a span of its own, which goes on the producer's trace. */
    public static Uni<Void> handling(String consumer, Message<?> message, String id, Supplier<Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            Span span = GlobalOpenTelemetry.getTracer("dev.cspmesh.kit")
                    .spanBuilder(consumer)
                    .setSpanKind(SpanKind.CONSUMER)
                    .setParent(contextOf(message))
                    .setAttribute(ID, id)
                    .startSpan();
            return work.get()
                    .onFailure()
                    .invoke(failure -> span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage())))
                    .onTermination()
                    .invoke(() -> span.end());
        });
    }

    private static Context contextOf(Message<?> message) {
        return TracingMetadata.fromMessage(message)
                .map(TracingMetadata::getCurrentContext)
                .orElseGet(Context::current);
    }
}
