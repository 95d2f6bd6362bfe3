package dev.cspmesh.contract.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whether the level that a draft pinned is still the one that is on offer on its first day. Levels that are published later
 * can replace it; the draft is looked at again then.
 *
 * @param superseded another version is on offer on that day, or none of that name: the draft can't be signed
 * @param refreshable the draft can take the level of the same name that is on offer
 */
@Embeddable
public record LevelPin(
        @Column(name = "level_superseded") boolean superseded,
        @Column(name = "level_refreshable") boolean refreshable) {

    public static final LevelPin CURRENT = new LevelPin(false, false);
}
