package dev.cspmesh.contract.eligibility;

import dev.cspmesh.kit.access.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;

/** Asks before the transaction of the idempotency key, whose interceptor comes after this one. */
@AskFirst
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 800)
class AskFirstInterceptor {

    private final CurrentCaller caller;
    private final AskEligibility eligibility;
    private final AskedEligibility asked;

    AskFirstInterceptor(CurrentCaller caller, AskEligibility eligibility, AskedEligibility asked) {
        this.caller = caller;
        this.eligibility = eligibility;
        this.asked = asked;
    }

    @AroundInvoke
    Object ask(InvocationContext method) {
        AskFirst.Asker asker = (AskFirst.Asker) method.getTarget();
        return asker.question(caller.get(), method.getParameters())
                .onFailure()
                .recoverWithItem(Optional.empty())
                .chain(question ->
                        question.map(this::ask).orElse(Uni.createFrom().voidItem()))
                .chain(() -> proceed(method));
    }

    /** Without an answer the request goes on too: its own checks come first, and a repeated one has its reply already. */
    private Uni<Void> ask(AskFirst.Question question) {
        return eligibility
                .ask(question.partnerId(), question.service())
                .onItemOrFailure()
                .invoke((answer, failure) -> asked.set(
                        failure == null
                                ? Uni.createFrom().item(answer)
                                : Uni.createFrom().failure(failure)))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static Uni<?> proceed(InvocationContext method) {
        try {
            return (Uni<?>) method.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
