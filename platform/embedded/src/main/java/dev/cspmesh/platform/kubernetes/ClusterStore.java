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
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of the mock's API, written to a file when they have changed and read from it on start. */
final class ClusterStore extends KubernetesCrudDispatcher {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String UNSUPPORTED = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\","
            + "\"reason\":\"UnsupportedMediaType\",\"code\":415,"
            + "\"message\":\"this sandbox takes objects as JSON or YAML: kubectl create -f FILE\"}";

    private static final String LIST = "{\"apiVersion\":\"v1\",\"kind\":\"List\"";

    private final Path file;
    private final Discovery discovery = new Discovery();
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

    /** Besides objects, what clients ask for to find out which there can be. */
    @Override
    public MockResponse handleGet(String path) {
        return discovery
                .answer(path)
                .map(json -> new MockResponse()
                        .setResponseCode(HttpURLConnection.HTTP_OK)
                        .setBody(json))
                .orElseGet(() -> withKind(path, super.handleGet(path)))
                .setHeader("Content-Type", "application/json");
    }

    /** The mock calls every list a {@code List}, which clients with types of their own refuse. */
    private MockResponse withKind(String path, MockResponse response) {
        Optional<String> head = discovery.listHead(path);
        String body = Optional.ofNullable(response.getBody())
                .map(buffer -> new String(buffer.getBytes(), StandardCharsets.UTF_8))
                .orElse("");
        return head.isPresent() && body.startsWith(LIST)
                ? response.setBody(head.get() + body.substring(LIST.length()))
                : response;
    }

    /** Objects come as JSON; the binary form that {@code kubectl} takes for some would be stored as nonsense. */
    @Override
    public MockResponse handleCreate(RecordedRequest request) {
        String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        return type.contains("protobuf")
                ? new MockResponse()
                        .setResponseCode(HttpURLConnection.HTTP_UNSUPPORTED_TYPE)
                        .setHeader("Content-Type", "application/json")
                        .setBody(UNSUPPORTED)
                : super.handleCreate(request);
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
