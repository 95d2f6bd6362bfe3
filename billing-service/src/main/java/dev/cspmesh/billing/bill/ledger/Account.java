package dev.cspmesh.billing.bill.ledger;

/** The accounts of a party's books; debits are positive. */
public enum Account {
    /** What others owe. */
    RECEIVABLE,
    /** What was earned. */
    REVENUE,
    /** Tax that was charged. */
    TAX_OWED,
    /** What is owed to others. */
    PAYABLE,
    /** What was spent. */
    COST,
    /** Tax that others charged. */
    TAX_PAID,
    /** Money that came in, less what went out. */
    CASH
}
