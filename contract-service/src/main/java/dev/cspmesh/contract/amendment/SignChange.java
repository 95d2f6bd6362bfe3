package dev.cspmesh.contract.amendment;

import dev.cspmesh.contract.change.ChangeLifeCycle;
import dev.cspmesh.contract.change.ChangeRequest;
import dev.cspmesh.contract.change.ChangeRequests;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractRules;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.eligibility.AskFirst;
import dev.cspmesh.contract.eligibility.AskedEligibility;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The CSP signs an amendment; a new commitment only if partner-service says that it may transact the service, which was
 * asked before, while no transaction was open.
 */
@ApplicationScoped
class SignChange {

    private final OpenChange open;
    private final Contracts contracts;
    private final ChangeRequests requests;
    private final AskedEligibility eligibility;
    private final Audit audit;
    private final Clock clock;
    private final String partnerService;

    SignChange(
            OpenChange open,
            Contracts contracts,
            ChangeRequests requests,
            AskedEligibility eligibility,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mesh.partner.url") String partnerService) {
        this.open = open;
        this.contracts = contracts;
        this.requests = requests;
        this.eligibility = eligibility;
        this.audit = audit;
        this.clock = clock;
        this.partnerService = partnerService;
    }

    /** What partner-service is asked before the signature; fails when the amendment cannot be signed anyway. */
    Uni<Optional<AskFirst.Question>> question(Caller caller, UUID id, @Nullable String ifMatch) {
        return Panache.withSession(() -> requests.get(caller, id)
                .invoke(request -> ChangeLifeCycle.TABLE.require(request, ChangeLifeCycle.SIGN, caller))
                .call(request -> open.shown(request, ifMatch))
                .chain(request -> contracts
                        .get(caller, request.contractId())
                        .map(contract -> Optional.of(contract)
                                .filter(_ -> request.kind().commits())
                                .map(found -> new AskFirst.Question(found.partnerId(), found.service())))));
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the amendment's document. */
    @WithTransaction
    Uni<ChangeRequest> sign(Caller caller, String name, UUID id, @Nullable String ifMatch) {
        return open.agree(caller, name, id, ifMatch, ChangeLifeCycle.SIGN, this::sign);
    }

    private Uni<Void> sign(Signatures.Signer signer, ChangeRequest request, Contract contract) {
        return requireEligible(request, contract)
                .chain(() -> audit.append(signer.caller(), request.sign(signer, clock)));
    }

    private Uni<Void> requireEligible(ChangeRequest request, Contract contract) {
        return request.kind().commits()
                ? eligibility
                        .answer()
                        .invoke(answer -> Rejection.refuse(ContractRules.mayTransact(contract, answer, partnerService)))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
