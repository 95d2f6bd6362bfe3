package dev.cspmesh.billing.pricing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** How the lists of a price plan are stored: as JSON text that keeps every digit. */
final class PlanText {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private PlanText() {}

    /** Own prices. */
    @Converter
    static class ResalePrices implements AttributeConverter<List<ResalePrice>, String> {

        @Override
        public String convertToDatabaseColumn(List<ResalePrice> prices) {
            return text(prices);
        }

        @Override
        public List<ResalePrice> convertToEntityAttribute(String text) {
            return read(text, new TypeReference<>() {});
        }
    }

    /** Fixed fees. */
    @Converter
    static class FixedFees implements AttributeConverter<List<FixedFee>, String> {

        @Override
        public String convertToDatabaseColumn(List<FixedFee> fees) {
            return text(fees);
        }

        @Override
        public List<FixedFee> convertToEntityAttribute(String text) {
            return read(text, new TypeReference<>() {});
        }
    }

    private static String text(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A price plan cannot be written as JSON", e);
        }
    }

    private static <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return List.copyOf(JSON.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored price plan cannot be read", e);
        }
    }
}
