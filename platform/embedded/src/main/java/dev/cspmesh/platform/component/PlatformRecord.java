package dev.cspmesh.platform.component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.cspmesh.platform.process.ProcessIdentity;
import dev.cspmesh.platform.state.FolderIdentity;
import dev.cspmesh.platform.state.StateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a running platform tells about itself, as {@code platform.json} for people and tools and as
 * {@code platform.properties} for clients that have the JDK only.
 *
 * @param pid of the platform process
 * @param control address of the control server
 * @param components address of each running component by its name
 * @param ports every port by its name, also of components that do not run
 * @param processes pid of each child by its name
 */
public record PlatformRecord(
        long pid,
        String startedAt,
        String state,
        String control,
        Map<String, String> components,
        Map<String, Integer> ports,
        Map<String, Long> processes) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String JSON_FILE = "platform.json";

    public String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes both files; the properties last, because clients wait for them. */
    void write(Path folder) {
        StateFile.writeText(folder.resolve(JSON_FILE), json());
        StateFile.write(folder.resolve(PlatformPaths.RECORD), entries());
    }

    /** The files that {@link #write} makes. */
    static List<Path> files(Path folder) {
        return List.of(folder.resolve(PlatformPaths.RECORD), folder.resolve(JSON_FILE));
    }

    private Map<String, String> entries() {
        Map<String, String> entries = new TreeMap<>();
        entries.put(
                PlatformPaths.IDENTITY,
                ProcessIdentity.of(ProcessHandle.current()).format());
        FolderIdentity.of(Path.of(state)).writeTo(entries);
        entries.put("control", control);
        components.forEach((name, address) -> entries.put("component." + name, address));
        ports.forEach((name, number) -> entries.put("port." + name, String.valueOf(number)));
        return entries;
    }
}
