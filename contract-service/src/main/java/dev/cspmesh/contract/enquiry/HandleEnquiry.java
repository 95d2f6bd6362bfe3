package dev.cspmesh.contract.enquiry;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VMware assigns a question to somebody and answers it. */
@ApplicationScoped
class HandleEnquiry {

    private final SalesEnquiries enquiries;
    private final Audit audit;
    private final Clock clock;

    HandleEnquiry(SalesEnquiries enquiries, Audit audit, Clock clock) {
        this.enquiries = enquiries;
        this.audit = audit;
        this.clock = clock;
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
