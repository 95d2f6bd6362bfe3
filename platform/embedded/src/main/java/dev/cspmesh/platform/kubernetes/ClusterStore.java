package dev.cspmesh.platform.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.cspmesh.platform.state.StateFile;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.mockwebserver.crud.Attribute;
import io.fabric8.mockwebserver.crud.AttributeSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of the mock's API, written to a file when they have changed and read from it on start. */
final class ClusterStore extends KubernetesCrudDispatcher {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private int saved;

    /**
     * One object in the file.
     *
     * @param path of the collection that it belongs to
     */
    record Entry(String path, JsonNode object) {}

    ClusterStore(Path file) {
        super(CustomResources.all());
        this.file = file;
    }

    /** Reads the objects; versions count on from the highest one read, as clients expect. */
    void load() {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            List<Entry> entries = JSON.readValue(Files.readString(file), new TypeReference<List<Entry>>() {});
            long highest =
                    entries.stream().mapToLong(ClusterStore::version).max().orElse(0);
            for (long version = 0; version < highest; version++) {
                requestResourceVersion();
            }
            entries.forEach(this::insert);
            saved = contents().hashCode();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    /** Writes the objects, if any has changed since the last time. */
    synchronized void save() {
        Map<AttributeSet, String> contents = contents();
        if (contents.hashCode() == saved) {
            return;
        }
        List<Entry> entries = contents.entrySet().stream()
                .map(object -> new Entry(collection(object.getKey()), parse(object.getValue())))
                .toList();
        try {
            StateFile.writeText(file, JSON.writeValueAsString(entries));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        saved = contents.hashCode();
    }

    private Map<AttributeSet, String> contents() {
        synchronized (map) {
            return new LinkedHashMap<>(map);
        }
    }

    @SuppressWarnings("NullAway") // the mock wants null for an object that was not there before
    private void insert(Entry entry) {
        GenericKubernetesResource object = JSON.convertValue(entry.object(), GenericKubernetesResource.class);
        processEvent(
                entry.path(), getKey(entry.path()), null, object, entry.object().toString());
    }

    private static String collection(AttributeSet key) {
        String group = attribute(key, "api").map(api -> "/apis/" + api).orElse("/api");
        String namespace =
                attribute(key, "namespace").map(name -> "/namespaces/" + name).orElse("");
        return group + "/" + attribute(key, "version").orElse("v1") + namespace + "/"
                + attribute(key, "plural").orElseThrow();
    }

    private static Optional<String> attribute(AttributeSet key, String name) {
        return Optional.ofNullable(key.getAttribute(name))
                .map(Attribute::getValues)
                .map(values -> values.getFirst().toString());
    }

    private static long version(Entry entry) {
        return entry.object().path("metadata").path("resourceVersion").asLong();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
