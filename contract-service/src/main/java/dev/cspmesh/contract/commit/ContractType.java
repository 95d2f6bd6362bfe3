package dev.cspmesh.contract.commit;

/** What a contract commits to (docs/domain.md, contract). */
public enum ContractType {
    /** A minimum MSRP spend for each month of the term. */
    COMMIT,
    /** No term and no minimum. */
    PAY_AS_YOU_GO,
    /** A minimum for each month, paid in advance. */
    PREPAID
}
