package dev.cspmesh.contract;

import dev.cspmesh.kit.money.BasisPoints;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Discounts as they stand in their columns. */
@Converter
public class BasisPointsColumn implements AttributeConverter<BasisPoints, Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable BasisPoints value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable BasisPoints convertToEntityAttribute(@Nullable Integer column) {
        return column == null ? null : BasisPoints.of(column);
    }
}
