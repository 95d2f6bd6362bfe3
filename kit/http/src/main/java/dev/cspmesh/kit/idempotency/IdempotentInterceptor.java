package dev.cspmesh.kit.idempotency;

import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs after permission and validation, around the resource method. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 900)
class IdempotentInterceptor {

    private static final int LONGEST_KEY = 255;

    private final IdempotencyKeys keys;
    private final CurrentCaller caller;
    private final RoutingContext request;

    IdempotentInterceptor(IdempotencyKeys keys, CurrentCaller caller, RoutingContext request) {
        this.keys = keys;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext method) {
        Caller who = caller.get();
        var keyed = new IdempotencyKeys.KeyedRequest(
                who.participant().scope() + ":" + who.party(), key(), fingerprint(method));
        return keys.once(keyed, () -> proceed(method));
    }

    @SuppressWarnings("unchecked")
    private static Uni<RestResponse<?>> proceed(InvocationContext method) {
        try {
            return (Uni<RestResponse<?>>) method.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    private String key() {
        String key = request.request().getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            throw Rejection.of(CommonProblems.KEY_MISSING, "The Idempotency-Key header is missing.")
                    .field("header:Idempotency-Key", "is missing", "a random UUID")
                    .rejected();
        }
        if (key.length() > LONGEST_KEY) {
            throw Rejection.of(CommonProblems.MALFORMED, "The Idempotency-Key header is too long.")
                    .field("header:Idempotency-Key", "is too long", "at most " + LONGEST_KEY + " characters")
                    .rejected();
        }
        return key;
    }

    /** Whoever repeats a request whose reply was lost may have read the object anew: its tag is no part of what is asked. */
    private static boolean isPrecondition(Parameter parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        return header != null && header.value().equals(HttpHeaders.IF_MATCH);
    }

    /** Method, path and everything that the resource method was given: what makes two requests the same. */
    private String fingerprint(InvocationContext method) {
        StringBuilder text = new StringBuilder(
                request.request().method() + " " + request.request().path());
        Parameter[] declared = method.getMethod().getParameters();
        for (int i = 0; i < declared.length; i++) {
            if (!isPrecondition(declared[i])) {
                text.append('\n').append(keys.text(method.getParameters()[i]));
            }
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
