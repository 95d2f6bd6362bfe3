package dev.cspmesh.contract.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a contract ends early although its CSP did not ask for that (docs/domain.md, contract).
 *
 * @param endedBy the party that ends it; the partner itself when it has left the program
 */
@Embeddable
@Schema(name = "ContractEnding", description = "Why a contract ends early although its CSP did not ask for that")
public record Ending(
        @Column(name = "end_reason") @Enumerated(EnumType.STRING) @Schema(examples = "DELINQUENT")
        Code reasonCode,

        @Column(name = "end_remark") @Schema(examples = "The bills of three months are not paid.")
        String reason,

        @Column(name = "ended_by") @Schema(examples = "AGG-1001", description = "The party that ends it")
        String endedBy) {

    /** The reasons that end a contract. */
    @Schema(name = "EndReason", description = "The coded reason of an end that the CSP did not ask for")
    public enum Code {
        BANKRUPTCY,
        DELINQUENT,
        /** The partner goes on with another aggregator under a new contract. */
        AGGREGATOR_SWAP,
        MERGER,
        COMPETITOR,
        PROGRAM_FEE,
        /** The partner has left the program; nobody chooses it. */
        PARTNER_LEFT
    }

    /** The partner has left the program. */
    public static Ending left(String partnerId, String why) {
        return new Ending(Code.PARTNER_LEFT, why.isBlank() ? "The partner has left the program." : why, partnerId);
    }
}
