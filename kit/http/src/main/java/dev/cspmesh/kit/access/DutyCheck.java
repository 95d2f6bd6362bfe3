package dev.cspmesh.kit.access;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Role;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses whoever has no role with the operation's {@link Duty}, before the body is read. */
class DutyCheck {

    private static final Map<Method, Duty> DECLARED = new ConcurrentHashMap<>();

    private final CurrentIdentityAssociation identity;

    DutyCheck(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /**
     * Looks at each request once its permission is settled.
     *
     * @throws Rejected 403 role-missing
     */
    @ServerRequestFilter
    public Uni<Void> check(ResourceInfo resource) {
        Duty duty = DECLARED.computeIfAbsent(resource.getResourceMethod(), DutyCheck::declared);
        return duty == Duty.NONE
                ? Uni.createFrom().voidItem()
                : identity.getDeferredIdentity()
                        .invoke(who -> require(duty, who))
                        .replaceWithVoid();
    }

    private static Duty declared(Method operation) {
        return Optional.ofNullable(operation.getAnnotation(RequiresDuty.class))
                .map(RequiresDuty::value)
                .orElseThrow(() -> new IllegalStateException(operation + " declares no duty"));
    }

    private static void require(Duty duty, SecurityIdentity who) {
        if (!(who.getAttribute(CurrentCaller.ATTRIBUTE) instanceof Caller caller)) {
            throw new UnauthorizedException();
        }
        if (!duty.isOf(caller)) {
            throw refusal(duty, caller);
        }
    }

    private static Rejected refusal(Duty duty, Caller caller) {
        String have = caller.roles().isEmpty()
                ? "none"
                : Role.codes(caller.roles().stream().sorted().toList());
        String needed = Role.codes(duty.roles(caller.participant()));
        return Rejection.of(
                        CommonProblems.ROLE_MISSING,
                        "This takes one of the roles %s; yours: %s. An administrator of %s gives them."
                                .formatted(needed, have, caller.party()))
                .field("token:roles", "is " + have, needed)
                .rejected();
    }
}
