package dev.cspmesh.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Takes no value of another kind than declared (a number for a text, a fraction for a whole number, an ordinal for a
 * state), no text with U+0000 or half a letter (a lone surrogate), which PostgreSQL cannot store, and nothing beyond the limits.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private final JsonLimits limits;

    StrictJson(JsonLimits limits) {
        this.limits = limits;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxTokenCount(limits.tokens())
                        .maxStringLength(limits.text())
                        .maxNumberLength(limits.number())
                        .maxNameLength(limits.name())
                        .build());
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.registerModule(new SimpleModule("storable text").addDeserializer(String.class, new StorableText()));
    }

    private static final class StorableText extends StdScalarDeserializer<String> {

        StorableText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (text.indexOf('\0') >= 0) {
                return (String)
                        context.handleWeirdStringValue(String.class, text, "has U+0000 in it, which cannot be stored");
            }
            if (text.codePoints().anyMatch(StorableText::isHalf)) {
                return (String) context.handleWeirdStringValue(
                        String.class, text, "has half a letter in it (a lone surrogate), which cannot be stored");
            }
            return text;
        }

        private static boolean isHalf(int letter) {
            return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        }
    }
}
