package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.drafting.ReviewPins;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The aggregator or VMware gives a contract back to its CSP with a remark; nothing that was signed counts any more. */
@ApplicationScoped
public class SendContractBack {

    private final Contracts contracts;
    private final ReviewPins pins;
    private final Audit audit;
    private final Clock clock;

    SendContractBack(Contracts contracts, ReviewPins pins, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.pins = pins;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Contract> sendBack(Caller caller, UUID id, @Nullable String ifMatch, String remark) {
        return contracts
                .lock(caller, id)
                .invoke(contract -> Responses.match(ifMatch, contract.version()))
                .call(contract -> audit.append(caller, contract.sendBack(caller, remark, clock), remark))
                .call(pins::review);
    }
}
