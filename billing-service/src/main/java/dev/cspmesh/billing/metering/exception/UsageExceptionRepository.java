package dev.cspmesh.billing.metering.exception;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Usage exceptions: VMware sees all, a CSP what concerns its own contracts. */
@ApplicationScoped
class UsageExceptionRepository extends VisibleRepository<UsageException> {

    private static final Visibility VISIBLE_TO = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "contractId in (select c.contractId from Contract c where c.partnerId = :party)");
    private static final Listing<UsageException> LISTING = Listing.of(UsageException::id)
            .moment("firstAt", "firstAt", UsageException::firstAt)
            .moment("lastAt", "lastAt", UsageException::lastAt)
            .moment("changedAt", "changedAt", UsageException::changedAt)
            .searching("eventId", "source");

    UsageExceptionRepository() {
        super(UsageException.class, "usage exception", VISIBLE_TO, LISTING);
    }

    /** A page of the exceptions that the caller may see, oldest first unless another order is asked for. */
    Uni<Page<UsageException>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }
}
