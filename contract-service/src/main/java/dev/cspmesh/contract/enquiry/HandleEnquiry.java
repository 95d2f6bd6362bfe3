package dev.cspmesh.contract.enquiry;

import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A CSP asks sales; VMware assigns the question to somebody and answers it. */
@ApplicationScoped
class HandleEnquiry {

    private final CloudServices services;
    private final SalesEnquiries enquiries;
    private final Audit audit;
    private final Clock clock;

    HandleEnquiry(CloudServices services, SalesEnquiries enquiries, Audit audit, Clock clock) {
        this.services = services;
        this.enquiries = enquiries;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<SalesEnquiry> take(Caller caller, String code, String question) {
        return services.require(code)
                .invoke(service -> Rejection.refuse(EnquiryRules.isOutsideNavigator(service)))
                .chain(enquiries::nextReference)
                .map(reference -> new SalesEnquiry(Ids.next(), reference, caller.party(), code, question, clock))
                .chain(enquiries::persist)
                .call(enquiry -> audit.append(caller, enquiry.taken()));
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    Uni<SalesEnquiry> assign(Caller caller, UUID id, @Nullable String ifMatch, String to) {
        return shown(caller, id, ifMatch).call(enquiry -> audit.append(caller, enquiry.assign(caller, to, clock)));
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    Uni<SalesEnquiry> answer(Caller caller, UUID id, @Nullable String ifMatch, String text) {
        return shown(caller, id, ifMatch).call(enquiry -> audit.append(caller, enquiry.answer(caller, text, clock)));
    }

    private Uni<SalesEnquiry> shown(Caller caller, UUID id, @Nullable String ifMatch) {
        return enquiries.lock(caller, id).invoke(enquiry -> Responses.match(ifMatch, enquiry.version()));
    }
}
