package dev.cspmesh.contract.commitment;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

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

    /** Why a draft with this level can't be signed; nothing while the level is on offer. */
    public Optional<Rejection> refusal(UUID contract, String service, ContractedLevel level, LocalDate firstDay) {
        if (!superseded) {
            return Optional.empty();
        }
        Rejection rejection = Rejection.of(
                        ContractProblems.LEVEL_SUPERSEDED,
                        "Level %s, version %d, is not on offer on %s any more."
                                .formatted(level.code(), level.levelVersion(), firstDay))
                .field(
                        "#/level",
                        "was replaced since the draft was written",
                        "a level that is on offer on the first day");
        String path = "/contracts/" + contract;
        return Optional.of((refreshable ? rejection.step("refreshContract", "POST", path + "/refresh") : rejection)
                .step("editContract", "PUT", path)
                .step("listLevels", "GET", "/services/%s/levels?on=%s".formatted(service, firstDay)));
    }
}
