package dev.cspmesh.contract.commitment;

import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;

/** A commitment as it stands in its column. */
@Converter
public class CommitmentScheduleText extends JsonText<CommitmentSchedule> {

    public CommitmentScheduleText() {
        super(CommitmentSchedule.class);
    }
}
