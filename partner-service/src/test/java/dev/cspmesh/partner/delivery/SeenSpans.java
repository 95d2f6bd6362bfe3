package dev.cspmesh.partner.delivery;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The spans that a collector would get. */
@Singleton
class SeenSpans implements SpanProcessor {

    private static final AttributeKey<String> ID = AttributeKey.stringKey("mesh.business.id");

    private final Queue<ReadableSpan> ended = new ConcurrentLinkedQueue<>();

    /** Names of the spans of a trace that are about one object. */
    List<String> of(String traceId, String id) {
        return ended.stream()
                .filter(span -> span.getSpanContext().getTraceId().equals(traceId))
                .filter(span -> id.equals(span.getAttribute(ID)))
                .map(ReadableSpan::getName)
                .toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ended.add(span);
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
