package dev.cspmesh.contract.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is agreed to. */
@Schema(name = "DecisionKind", description = "What is agreed to: a contract, or a change of one")
enum DecisionKind {
    CONTRACT,
    UPGRADE,
    DOWNGRADE,
    RENEW,
    TERMINATE,
    TOP_UP
}
