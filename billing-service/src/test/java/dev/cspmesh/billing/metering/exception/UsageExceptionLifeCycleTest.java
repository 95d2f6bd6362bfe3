package dev.cspmesh.billing.metering.exception;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.time.Clock;
import java.util.UUID;

class UsageExceptionLifeCycleTest implements LifeCycleCases<UsageException, UsageExceptionStatus> {

    @Override
    public LifeCycle<UsageException, UsageExceptionStatus> table() {
        return UsageExceptionLifeCycle.TABLE;
    }

    @Override
    public UsageException in(UsageExceptionStatus state) {
        return AggregateState.put(new Named(), state);
    }

    /** A refusal leads to the exception, so it has an identifier; no verb needs more. */
    private static final class Named extends UsageException {

        private final UUID id = UUID.randomUUID();

        @Override
        UUID id() {
            return id;
        }
    }

    /** Resolving is done by the statement that stores usage, so there is no verb of the aggregate for it. */
    @Override
    public Verbs<UsageException> verbs() {
        return Verbs.of(UsageException.class)
                .request(
                        UsageExceptionLifeCycle.REVIEW,
                        (exception, caller) -> exception.review(
                                caller,
                                new UsageException.Review(UsageException.Decision.REJECTED, "nobody used it"),
                                Clock.systemUTC()))
                .automatic(
                        UsageExceptionLifeCycle.RESOLVE,
                        exception -> AggregateState.put(
                                exception, table().next(exception, UsageExceptionLifeCycle.RESOLVE)));
    }
}
