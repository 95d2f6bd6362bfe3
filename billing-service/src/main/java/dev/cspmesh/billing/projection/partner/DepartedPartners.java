package dev.cspmesh.billing.projection.partner;

import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.standing.PartnerStanding;
import dev.cspmesh.kit.standing.PartnerStandings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Partners that have left the program: whenever one of their bills or contracts is done, it is asked whether all are. */
@ApplicationScoped
public class DepartedPartners {

    /** The job that looks whether a partner that has left has paid all; its subject is the partner ID. */
    public static final String SETTLE = "billing.settle-partner";

    private final PartnerStandings standings;
    private final Jobs jobs;

    DepartedPartners(PartnerStandings standings, Jobs jobs) {
        this.standings = standings;
        this.jobs = jobs;
    }

    /** Lets it be asked after the current transaction, if this partner has left; any other party is ignored. */
    public Uni<Void> settle(String partnerId) {
        return hasLeft(partnerId)
                .chain(left ->
                        left ? jobs.now(SETTLE, partnerId) : Uni.createFrom().voidItem());
    }

    /** Whether this partner has left the program. */
    public Uni<Boolean> hasLeft(String partnerId) {
        return standings
                .of(partnerId)
                .map(known -> known.filter(PartnerStanding::hasLeft).isPresent());
    }
}
