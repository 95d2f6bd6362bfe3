package dev.cspmesh.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation needs an {@code Idempotency-Key} and answers a repeated request with the reply of the first one. The
 * reply is stored in the transaction of the effect: the interceptor opens it and the use case joins. See ADR 2.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
