package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.support.directory.Standing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * All that decides whether a request is opened.
 *
 * @param searchReference the search that the opener names
 * @param ownSearch that search is a recent one of the opener's party
 */
record Opening(Participant opener, Issue issue, Standing standing, Optional<UUID> searchReference, boolean ownSearch) {

    /** The policies that a new request must pass, in the order in which they are told. */
    List<Supplier<Optional<Rejection>>> policies() {
        return List.of(
                () -> RequestRules.providerIsKnown(standing),
                () -> RequestRules.productIsKnown(issue, standing),
                () -> RequestRules.searchedFirst(issue.severity(), searchReference, ownSearch),
                () -> RequestRules.phoneIsEntitled(opener, issue, standing));
    }
}
