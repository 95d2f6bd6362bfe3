package dev.cspmesh.kit.identity;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Runs after the permission, before the body is validated, and before the transaction that an idempotency key opens. */
@AsksAddressOwner
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 800)
class AddressOwnerInterceptor {

    private final AddressOwners owners;

    AddressOwnerInterceptor(AddressOwners owners) {
        this.owners = owners;
    }

    @AroundInvoke
    Object ask(InvocationContext method) {
        String email = Arrays.stream(method.getParameters())
                .filter(NamesAddress.class::isInstance)
                .map(NamesAddress.class::cast)
                .map(NamesAddress::email)
                .findFirst()
                .orElse("");
        return owners.ask(email).chain(() -> proceed(method));
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
