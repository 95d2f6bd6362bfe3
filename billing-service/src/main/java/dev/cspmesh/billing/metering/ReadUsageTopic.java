package dev.cspmesh.billing.metering;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Usage that meters put on a topic, in batches like those over HTTP. A batch that breaks a limit is dead-lettered. */
@ApplicationScoped
class ReadUsageTopic {

    private final ReportUsage report;
    private final Validator validator;
    private final EventConsumer batches;

    ReadUsageTopic(ReportUsage report, Validator validator, Inbox inbox) {
        this.report = report;
        this.validator = validator;
        this.batches = inbox.subscription("billing.usage").on("usage.batched.v1", UsageView.Batch.class, this::take);
    }

    @Incoming("usage")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return batches.receive(message);
    }

    private Uni<Void> take(UsageView.Batch batch) {
        var violations = validator.validate(batch);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return report.report(
                        batch.events().stream().map(UsageView.Reported::usage).toList())
                .replaceWithVoid();
    }
}
