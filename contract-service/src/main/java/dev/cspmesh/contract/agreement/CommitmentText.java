package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;

/** A commitment as it stands in its column. */
@Converter
public class CommitmentText extends JsonText<Commitment> {

    public CommitmentText() {
        super(Commitment.class);
    }
}
