package dev.cspmesh.navigator.customerrequest;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.navigator.customer.Contact;
import dev.cspmesh.navigator.customer.CreateCustomerOrganization;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider makes the customer organization that a won deal asks for. */
@ApplicationScoped
public class AcceptCustomerRequest {

    private final CustomerRequests requests;
    private final CreateCustomerOrganization create;
    private final Audit audit;
    private final Clock clock;

    AcceptCustomerRequest(CustomerRequests requests, CreateCustomerOrganization create, Audit audit, Clock clock) {
        this.requests = requests;
        this.create = create;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a deal does not know of its customer.
     *
     * @param name the registered name, if it is not the one in the deal
     */
    public record Rest(Optional<String> name, String country, Contact contact) {

        CustomerOrganization.Company company(CustomerRequest request) {
            return new CustomerOrganization.Company(name.orElseGet(request::customerName), country);
        }
    }

    /**
     * Accepts the version that {@code ifMatch} names. Fails with a rejection when it is decided, or when the partner has
     * no provider organization.
     */
    @WithTransaction
    public Uni<CustomerRequest> accept(Caller caller, UUID id, @Nullable String ifMatch, Rest rest) {
        return requests.lock(caller, id)
                .invoke(request -> Responses.match(ifMatch, request.version()))
                .invoke(request -> request.requireOpen(caller))
                .call(request -> create.create(caller, rest.company(request), rest.contact())
                        .chain(made -> audit.append(caller, request.accept(caller, made.id(), clock))))
                .call(requests::flush);
    }
}
