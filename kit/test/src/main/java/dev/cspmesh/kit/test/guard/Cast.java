package dev.cspmesh.kit.test.guard;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.TestTokens;
import dev.cspmesh.kit.test.matrix.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parties of a service's matrix: two aggregators, a provider of each, and three customers, two of them of the first
 * provider. They sign with the key of the test run.
 */
public record Cast(
        String aggregatorA,
        String aggregatorB,
        String cspA,
        String cspB,
        String customerA1,
        String customerA2,
        String customerB1) {

    /** Everybody, with a service of the mesh and somebody without a token. */
    public List<Actor> actors() {
        return List.of(
                actor("vmware", Participant.VMWARE, "vmware", ""),
                actor("aggregator-a", Participant.AGGREGATOR, aggregatorA, "vmware"),
                actor("aggregator-b", Participant.AGGREGATOR, aggregatorB, "vmware"),
                actor("csp-a", Participant.CSP_SAAS, cspA, "aggregator-a"),
                actor("csp-b", Participant.CSP_SAAS, cspB, "aggregator-b"),
                actor("customer-a1", Participant.CUSTOMER, customerA1, "csp-a"),
                actor("customer-a2", Participant.CUSTOMER, customerA2, "csp-a"),
                actor("customer-b1", Participant.CUSTOMER, customerB1, "csp-b"),
                actor("service", Participant.SERVICE, "navigator-service", ""),
                Actor.nobody());
    }

    private static Actor actor(String name, Participant participant, String party, String parent) {
        Optional<String> token = Optional.of(TestTokens.of(participant, party));
        return new Actor(name, participant.scope(), party, parent, () -> token);
    }

    /** The same actor's token, but with this role only; empty for none. */
    static Actor with(Actor actor, String role) {
        Participant participant = Participant.ofScope(actor.scope()).orElseThrow();
        Set<String> roles = role.isEmpty() ? Set.of() : Set.of(role);
        Optional<String> token = Optional.of(TestTokens.of(participant, actor.party(), roles));
        return new Actor(
                actor.name() + " as '" + role + "'", actor.scope(), actor.party(), actor.parent(), () -> token);
    }
}
