package dev.cspmesh.partner.application;

/** Where an application stands; what may follow stands in {@link ApplicationLifeCycle}. */
public enum ApplicationStatus {
    /** Only the applicant works on it, and only the applicant sees it. */
    DRAFT,
    /** VMware has it, and the day of the decision is set. */
    SUBMITTED,
    /** VMware has taken it up. */
    UNDER_REVIEW,
    /** VMware waits for an answer; the clock goes on. */
    INFO_REQUESTED,
    /** The company is a partner. */
    APPROVED,
    /** VMware said no; the company may apply again. */
    REJECTED,
    /** The applicant took it back before a decision; the company may apply again. */
    WITHDRAWN
}
