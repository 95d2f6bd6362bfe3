package dev.cspmesh.partner.journey;

/** How far a step is (docs/domain.md, partner). */
public enum StepState {
    DONE,
    OPEN,
    /** Something else comes first; the reasons say what. */
    BLOCKED,
    /** The partner's services have no use for it. */
    NOT_APPLICABLE
}
