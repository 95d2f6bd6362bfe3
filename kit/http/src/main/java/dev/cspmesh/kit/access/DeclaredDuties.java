package dev.cspmesh.kit.access;

import dev.cspmesh.kit.caller.OperationDuties;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the duties of all operations of the service when it starts. */
class DeclaredDuties {

    void tell(@Observes StartupEvent started, BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(DeclaredDuties::tell);
    }

    private static void tell(Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            RequiresDuty duty = method.getAnnotation(RequiresDuty.class);
            Operation operation = method.getAnnotation(Operation.class);
            if (duty != null && operation != null && !operation.operationId().isEmpty()) {
                OperationDuties.declare(operation.operationId(), duty.value());
            }
        }
    }
}
