package dev.cspmesh.contract.eligibility;

import dev.cspmesh.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/**
 * A request of an {@link Asker} for which partner-service is asked before its transaction opens, that of its idempotency
 * key included: a slow answer holds no row and no connection. {@link AskedEligibility} has the answer.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AskFirst {

    /** A resource with such a request. */
    interface Asker {

        /**
         * What to ask before this request; nothing when it would be refused anyway, which is found out later.
         *
         * @param parameters of the resource method, not validated yet
         */
        Uni<Optional<Question>> question(Caller caller, Object[] parameters);
    }

    /** May this partner transact this service now? */
    record Question(String partnerId, String service) {}
}
