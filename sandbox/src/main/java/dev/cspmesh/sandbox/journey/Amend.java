package dev.cspmesh.sandbox.journey;

import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Walk;
import java.util.Map;

/** Step 5 goes on: a contract in force is changed by an amendment that both sign and VMware approves. */
final class Amend {

    private Amend() {}

    /** Asks for a higher level from a later month on; the month that is billed in step 10 stays as it is. */
    static void upgrade(Walk walk, DemoActors.Provider provider) {
        String contract = walk.the(provider.actor() + ".contract");
        String change = walk.api()
                .post(walk.mesh().contract(), "/contracts/" + contract + "/change-requests")
                .as(walk.actor(provider.actor()))
                .key(walk.key("upgrade " + provider.actor()))
                .json(Map.of(
                        "kind", "UPGRADE",
                        "level", "L2500",
                        "effectiveOn", "2025-01-01",
                        "reason", "Three new customers from January on."))
                .send()
                .expect(201)
                .at("id");
        agree(walk, provider.actor(), change, "signature");
        agree(walk, provider.aggregator(), change, "consent");
        agree(walk, "vmware", change, "approval");
    }

    private static Answer agree(Walk walk, String actor, String change, String step) {
        String path = "/change-requests/" + change;
        return walk.api()
                .post(walk.mesh().contract(), path + "/" + step)
                .as(walk.actor(actor))
                .key(walk.key(step + change))
                .ifMatch(Sign.shown(walk, actor, path))
                .send()
                .expect(200);
    }
}
