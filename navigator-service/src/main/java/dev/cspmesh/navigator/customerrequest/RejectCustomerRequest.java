package dev.cspmesh.navigator.customerrequest;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A provider makes no customer organization of a won deal, and says why. */
@ApplicationScoped
public class RejectCustomerRequest {

    private final CustomerRequests requests;
    private final Audit audit;
    private final Clock clock;

    RejectCustomerRequest(CustomerRequests requests, Audit audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<CustomerRequest> reject(Caller caller, UUID id, String why) {
        return requests.lock(caller, id).call(request -> audit.append(caller, request.reject(why, clock), why));
    }
}
