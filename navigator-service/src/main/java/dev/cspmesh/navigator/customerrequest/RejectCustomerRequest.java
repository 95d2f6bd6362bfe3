package dev.cspmesh.navigator.customerrequest;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Rejects the version that {@code ifMatch} names. */
    @WithTransaction
    public Uni<CustomerRequest> reject(Caller caller, UUID id, @Nullable String ifMatch, String why) {
        return requests.lock(caller, id)
                .invoke(request -> Responses.match(ifMatch, request.version()))
                .call(request -> audit.append(caller, request.reject(caller, why, clock), why))
                .call(requests::flush);
    }
}
