package dev.cspmesh.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cspmesh.kit.event.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Holds facts against the schemas that their producers own, and readers against the producers' examples. */
public final class EventContracts {

    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private EventContracts() {}

    /** The fact, and the example of its type, are valid against the schema of its type. */
    public static void holds(DomainEvent fact) {
        Path events = module(Path.of("").toAbsolutePath());
        valid(events, fact.type(), write(fact));
        valid(events, fact.type(), read(events.resolve(fact.type() + ".example.json")));
    }

    /** What this service reads of another service's fact, read from the producer's example. */
    public static <T> T reads(String producer, String type, Class<T> payload) {
        String example = read(module(root().resolve(producer)).resolve(type + ".example.json"));
        try {
            return JSON.readValue(example, payload);
        } catch (IOException e) {
            throw new UncheckedIOException(type + " of " + producer + " is not what this service reads", e);
        }
    }

    private static void valid(Path events, String type, String data) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(events.resolve(type + ".schema.json")), InputFormat.JSON);
        assertThat(schema.validate(data, InputFormat.JSON)).as(type).isEmpty();
    }

    private static String write(DomainEvent fact) {
        try {
            return JSON.writeValueAsString(fact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Every fact has a schema and an example: " + file.getFileName(), e);
        }
    }

    private static Path module(Path service) {
        return service.resolve("src/main/resources/events");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no .mvn above the tests");
        }
        return folder;
    }
}
