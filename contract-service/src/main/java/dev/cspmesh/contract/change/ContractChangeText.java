package dev.cspmesh.contract.change;

import dev.cspmesh.kit.database.JsonText;
import jakarta.persistence.Converter;

/** A change as it stands in its column. */
@Converter
public class ContractChangeText extends JsonText<ContractChange> {

    public ContractChangeText() {
        super(ContractChange.class);
    }
}
