package dev.cspmesh.billing.bill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** How the basis of a line is stored: as JSON that keeps every digit. */
@Converter
class BasisText implements AttributeConverter<Basis, @Nullable String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Basis basis) {
        return write(basis);
    }

    @Override
    public Basis convertToEntityAttribute(@Nullable String text) {
        try {
            return text == null ? Basis.NONE : JSON.readValue(text, Basis.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored basis of a line cannot be read", e);
        }
    }

    static String write(Basis basis) {
        try {
            return JSON.writeValueAsString(basis);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The basis of a line cannot be written as JSON", e);
        }
    }
}
