package dev.cspmesh.contract.catalogue;

import io.smallrye.mutiny.Uni;

/** What follows when levels are published. Drafts know levels; levels know drafts only through this. */
public interface PinnedLevels {

    /** Other levels are on offer, in the transaction that publishes them: drafts that pinned one look at it again. */
    Uni<Void> published(String service, String currency);
}
