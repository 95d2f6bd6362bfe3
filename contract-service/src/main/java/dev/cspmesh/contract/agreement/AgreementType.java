package dev.cspmesh.contract.agreement;

/** How a contract promises spend. */
public enum AgreementType {
    /** A minimum MSRP spend for each month of the term. */
    COMMIT
}
