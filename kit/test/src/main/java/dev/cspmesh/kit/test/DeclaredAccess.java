package dev.cspmesh.kit.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.AccessScope;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operation says about who may call it: permission, policy and duty, which fit each other. */
final class DeclaredAccess {

    private DeclaredAccess() {}

    static ArchCondition<JavaMethod> declarePermission() {
        return new ArchCondition<>("declare a permission on the method or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean declared = method.isAnnotatedWith(PermissionsAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || owner.isAnnotatedWith(PermissionsAllowed.class)
                        || owner.isAnnotatedWith(PermitAll.class);
                events.add(new SimpleConditionEvent(
                        method, declared, method.getFullName() + " declares nobody who may call it"));
            }
        };
    }

    static ArchCondition<JavaMethod> declareVerdictsThatFitThePermission() {
        return new ArchCondition<>("declare the verdicts that the authorization matrix expects") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Optional<AccessPolicy> verdicts = method.tryGetAnnotationOfType(AccessPolicy.class);
                Set<String> let = permitted(method);
                boolean fits = verdicts.map(DeclaredAccess::reaching)
                        .filter(let::equals)
                        .isPresent();
                String why = verdicts.isEmpty()
                        ? " declares no @Verdicts: say how far each participant reaches through it"
                        : " lets in " + let + ", but its @Verdicts say " + reaching(verdicts.get());
                events.add(new SimpleConditionEvent(method, fits, method.getFullName() + why));
            }
        };
    }

    /** Nobody's duty is what everybody may do without a token, and only that. */
    static ArchCondition<JavaMethod> declareDuty() {
        return new ArchCondition<>("declare the duty that it takes") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Optional<Duty> duty =
                        method.tryGetAnnotationOfType(RequiresDuty.class).map(RequiresDuty::value);
                boolean open = permitted(method).isEmpty();
                boolean fits =
                        duty.filter(declared -> open == (declared == Duty.NONE)).isPresent();
                events.add(new SimpleConditionEvent(
                        method,
                        fits,
                        method.getFullName() + " declares "
                                + duty.map(Duty::name).orElse("no @RequiresDuty") + " and lets in "
                                + permitted(method)));
            }
        };
    }

    private static Set<String> permitted(JavaMethod method) {
        return method.tryGetAnnotationOfType(PermissionsAllowed.class)
                .or(() -> method.isAnnotatedWith(PermitAll.class)
                        ? Optional.empty()
                        : method.getOwner().tryGetAnnotationOfType(PermissionsAllowed.class))
                .map(permission -> Set.of(permission.value()))
                .orElse(Set.of());
    }

    private static Set<String> reaching(AccessPolicy verdicts) {
        Map<String, AccessScope> extents = Map.of(
                Scopes.CUSTOMER, verdicts.customer(),
                Scopes.CSP_SAAS, verdicts.csp(),
                Scopes.AGGREGATOR, verdicts.aggregator(),
                Scopes.VMWARE, verdicts.vmware(),
                Scopes.SERVICE, verdicts.service());
        return extents.entrySet().stream()
                .filter(extent -> extent.getValue() != AccessScope.NONE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
