package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.support.entitlement.SupportEntitlement;
import java.util.Optional;
import java.util.UUID;

/**
 * All that decides whether a request is opened.
 *
 * @param searchReference the search that the opener names
 * @param ownSearch that search is a recent one of the opener's party
 */
public record RequestIntake(
        Participant opener,
        RequestContent content,
        SupportEntitlement entitlement,
        Optional<UUID> searchReference,
        boolean ownSearch) {

    /** The first rule that refuses the new request. */
    Optional<Rejection> refusal() {
        return RequestRules.providerIsKnown(entitlement)
                .or(() -> RequestRules.productIsKnown(content, entitlement))
                .or(() -> RequestRules.searchedFirst(content.severity(), searchReference, ownSearch))
                .or(() -> RequestRules.phoneIsForWhatRuns(opener, content, entitlement))
                .or(() -> RequestRules.phoneIsEntitled(opener, content, entitlement));
    }
}
