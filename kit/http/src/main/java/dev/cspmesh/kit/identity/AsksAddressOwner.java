package dev.cspmesh.kit.identity;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of the operation {@link NamesAddress names an address} that somebody shall sign in with: the identity provider
 * is asked whose it is, before the transaction; {@link AddressOwners#ofRequest} has the answer.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksAddressOwner {}
