package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.jobs.Jobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks for the deals of a partner and service to be given to its contracts anew, in the transaction of whatever changed:
 * a deal, a contract, or a customer that is metered from now on.
 */
@ApplicationScoped
public class PipelineChanges {

    public static final String KIND = "contract.outlook";

    private final Jobs jobs;

    PipelineChanges(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Whose deals for which service. */
    public record Subject(String partnerId, String service) {

        public static Subject parse(String text) {
            int space = text.lastIndexOf(' ');
            return new Subject(text.substring(0, space), text.substring(space + 1));
        }

        @Override
        public String toString() {
            return partnerId + " " + service;
        }
    }

    public Uni<Void> notice(String partnerId, String service) {
        return jobs.now(KIND, new Subject(partnerId, service));
    }
}
