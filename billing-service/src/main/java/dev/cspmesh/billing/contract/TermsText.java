package dev.cspmesh.billing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** How changed terms are stored: as JSON in the contract's row, so that a month close reads no second table. */
@Converter
class TermsText implements AttributeConverter<@Nullable Terms, @Nullable String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Terms terms) {
        try {
            return terms == null ? null : JSON.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Terms cannot be written as JSON", e);
        }
    }

    @Override
    public @Nullable Terms convertToEntityAttribute(@Nullable String text) {
        try {
            return text == null ? null : JSON.readValue(text, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored terms cannot be read", e);
        }
    }
}
