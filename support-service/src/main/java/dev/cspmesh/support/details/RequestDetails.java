package dev.cspmesh.support.details;

import dev.cspmesh.support.request.SupportRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request with its customer and its escalation, as far as one caller may see them.
 *
 * @param requester the customer behind it
 * @param escalation the link to the request that it was escalated to, or from
 */
public record RequestDetails(SupportRequest request, Optional<Requester> requester, Optional<Escalation> escalation) {

    /** A request that has nothing beside it yet. */
    static RequestDetails of(SupportRequest request) {
        return new RequestDetails(request, Optional.empty(), Optional.empty());
    }

    RequestDetails with(List<Requester> requesters) {
        Optional<Requester> own = requesters.stream()
                .filter(each -> each.requestId().equals(request.id()))
                .findFirst();
        return new RequestDetails(request, own, escalation);
    }

    RequestDetails linkedBy(List<Escalation> escalations) {
        Optional<Escalation> own = escalations.stream()
                .filter(each -> each.requestId().equals(request.id()) || isVendorEnd(each))
                .findFirst();
        return new RequestDetails(request, requester, own);
    }

    /** The customer's request that this one was escalated from. */
    public Optional<UUID> origin() {
        return escalation.filter(this::isVendorEnd).map(Escalation::requestId);
    }

    /** The request at VMware that this one was escalated to. */
    public Optional<UUID> vendorRequest() {
        return escalation.filter(each -> !isVendorEnd(each)).map(Escalation::vendorRequestId);
    }

    private boolean isVendorEnd(Escalation each) {
        return each.vendorRequestId().equals(request.id());
    }
}
