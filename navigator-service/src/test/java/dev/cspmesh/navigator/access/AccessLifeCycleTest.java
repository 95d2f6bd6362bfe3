package dev.cspmesh.navigator.access;

import static dev.cspmesh.navigator.Fixtures.NOW;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.Transition;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import dev.cspmesh.navigator.Fixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class AccessLifeCycleTest implements LifeCycleCases<AccessGrant, AccessStatus> {

    private static final LocalDate END = LocalDate.parse("2024-12-31");
    private static final Access FULL = new Access(AccessLevel.FULL, List.of(), END);
    private static final Access PARTIAL = new Access(AccessLevel.PARTIAL, List.of("vm.read"), END);

    @Override
    public LifeCycle<AccessGrant, AccessStatus> table() {
        return AccessLifeCycle.TABLE;
    }

    @Override
    public AccessGrant in(AccessStatus state) {
        AccessGrant grant = AccessGrant.request(new UUID(1, 1), Fixtures.customer(), "vmc-aws", FULL, NOW);
        if (state != AccessStatus.REQUESTED) {
            grant.approve(Fixtures.AT_CUSTOMER, NOW);
        }
        if (state == AccessStatus.EXPIRED) {
            grant.expire(NOW);
        }
        return grant;
    }

    /** What is requested anew while something is in effect can end as well. */
    @Override
    public AccessGrant before(Transition<AccessGrant, AccessStatus> row) {
        boolean renewed = row.from() == AccessStatus.REQUESTED && row.action().isAutomatic();
        if (!renewed) {
            return in(row.from());
        }
        AccessGrant grant = in(AccessStatus.GRANTED);
        grant.requestAgain(Fixtures.PROVIDER, PARTIAL, NOW);
        return grant;
    }

    @Override
    public Verbs<AccessGrant> verbs() {
        return Verbs.of(AccessGrant.class)
                .request(AccessLifeCycle.REQUEST, (grant, caller) -> grant.requestAgain(caller, PARTIAL, NOW))
                .request(AccessLifeCycle.APPROVE, (grant, caller) -> grant.approve(caller, NOW))
                .automatic(AccessLifeCycle.EXPIRE, grant -> grant.expire(NOW));
    }
}
