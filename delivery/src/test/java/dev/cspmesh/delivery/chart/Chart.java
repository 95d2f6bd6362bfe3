package dev.cspmesh.delivery.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A chart, or a spoiled copy of it, in front of the real Helm engine. The engine's Java face hands out no hooks; so it
 * renders a copy in which the hook annotations have another name, and the name is put back afterwards.
 */
public final class Chart {

    public static final String KUBERNETES = "1.34.0";
    private static final String HOOK = "helm.sh/hook";
    private static final String HIDDEN = "hidden.csp-mesh.dev/hook";
    private static final Chart REAL = new Chart(Repository.path("helm/csp-mesh"), copy());

    private final Path source;
    private final Path hooksHidden;
    private final Map<Release, String> rendered = new ConcurrentHashMap<>();

    private Chart(Path source, Path hooksHidden) {
        this.source = source;
        this.hooksHidden = hooksHidden;
        for (Path template : Repository.files(hooksHidden.resolve("templates"))) {
            write(template, Repository.read(template).replace(HOOK, HIDDEN));
        }
    }

    /** The chart of this repository. */
    public static Chart real() {
        return REAL;
    }

    /** A copy with one file changed; fails when the change changes nothing. */
    public static Chart spoiled(String file, UnaryOperator<String> change) {
        Path copy = copy();
        Path target = copy.resolve(file);
        String before = Repository.read(target);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new AssertionError("nothing to spoil in " + file);
        }
        write(target, after);
        return new Chart(copy, copy(copy));
    }

    public Path path(String relative) {
        return source.resolve(relative);
    }

    public String text(String relative) {
        return Repository.read(path(relative));
    }

    public JsonNode values() {
        return Yaml.document(text("values.yaml"));
    }

    public JsonNode schema() {
        return Yaml.json(text("values.schema.json"));
    }

    /** What the applications fix: ports, topics, calls. */
    public JsonNode applications() {
        return Yaml.document(text("files/services.yaml"));
    }

    /** All templates, with their comments. */
    public List<Path> templates() {
        return Repository.files(path("templates"));
    }

    /** Names of the documented variants of values. */
    public List<String> examples() {
        return Repository.files(path("examples")).stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .toList();
    }

    /** The defaults and every documented variant. */
    public List<Release> scenarios() {
        return Stream.concat(Stream.of(Release.DEFAULT), examples().stream().map(Release::example))
                .toList();
    }

    public Manifests render(Release release) {
        return Manifests.of(yaml(release));
    }

    public String yaml(Release release) {
        return rendered.computeIfAbsent(release, this::renderAnew);
    }

    public String renderAnew(Release release) {
        TemplateCommand command = new Helm(hooksHidden)
                .template()
                .withName(release.name())
                .withNamespace("csp-mesh")
                .withKubeVersion(KUBERNETES);
        release.examples().forEach(example -> command.withValuesFile(values(example)));
        for (String setting : release.settings()) {
            String[] pair = setting.split("=", 2);
            command.set(pair[0], pair[1]);
        }
        return command.call().replace(HIDDEN, HOOK);
    }

    private Path values(String example) {
        return example.startsWith("/") ? Path.of(example) : path("examples/" + example + ".yaml");
    }

    /** What Helm says instead of rendering. */
    public String refusal(Release release) {
        try {
            yaml(release);
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("Helm renders " + release);
    }

    public LintResult lint() {
        return new Helm(source).lint().strict().call();
    }

    private static Path copy() {
        return copy(Repository.path("helm/csp-mesh"));
    }

    private static Path copy(Path chart) {
        try {
            Path parent = Files.createTempDirectory("chart");
            Path copy = Files.createDirectories(parent.resolve("csp-mesh"));
            for (Path file : Repository.files(chart)) {
                Path target = copy.resolve(chart.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
