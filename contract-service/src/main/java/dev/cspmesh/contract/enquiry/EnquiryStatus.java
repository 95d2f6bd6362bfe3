package dev.cspmesh.contract.enquiry;

/** Where a sales enquiry stands; {@link EnquiryLifeCycle} says what may follow. */
public enum EnquiryStatus {
    /** The CSP asked. */
    NEW,
    /** Somebody at VMware looks after it. */
    ASSIGNED,
    ANSWERED
}
