package dev.cspmesh.delivery.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The files that a kustomization is made of, read as kubectl would; patches are looked at, not applied. */
public final class Kustomization {

    private static final Set<String> KEYS = Set.of("apiVersion", "kind", "namespace", "resources", "labels", "patches");

    private final List<Path> files = new ArrayList<>();
    private final List<Manifest> objects = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Kustomization() {}

    public static Kustomization of(Path folder) {
        Kustomization kustomization = new Kustomization();
        kustomization.read(folder.normalize());
        return kustomization;
    }

    /** All files, the kustomizations too. */
    public Set<Path> files() {
        return new TreeSet<>(files);
    }

    public Manifests objects() {
        return new Manifests(objects);
    }

    /** Unknown keys and references to nothing. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void read(Path folder) {
        Path file = folder.resolve("kustomization.yaml");
        files.add(file);
        JsonNode tree = Yaml.document(Repository.read(file));
        tree.fieldNames().forEachRemaining(key -> complain(!KEYS.contains(key), file + ": unknown key " + key));
        tree.path("resources").forEach(resource -> follow(folder, resource.asText()));
        tree.path("patches").forEach(patch -> patched(file, patch));
    }

    private void follow(Path folder, String resource) {
        Path target = folder.resolve(resource).normalize();
        complain(resource.contains("://") || !Files.exists(target), folder + " refers to " + resource);
        if (Files.isDirectory(target)) {
            read(target);
        } else if (Files.exists(target)) {
            files.add(target);
            Yaml.documents(Repository.read(target)).forEach(each -> objects.add(new Manifest(each)));
        }
    }

    /** A patch that meets no object would be left out in silence. */
    private void patched(Path file, JsonNode patch) {
        String kind = patch.at("/target/kind").asText();
        complain(
                objects.stream().noneMatch(each -> each.kind().equals(kind)),
                file + " patches " + kind + ", which is not there");
    }

    private void complain(boolean wrong, String complaint) {
        if (wrong) {
            complaints.add(complaint);
        }
    }
}
