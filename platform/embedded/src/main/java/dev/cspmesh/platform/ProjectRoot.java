package dev.cspmesh.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the checked-out project. */
public final class ProjectRoot {
    private ProjectRoot() {}

    /**
     * System property {@code mesh.root}, else the nearest folder upwards that has a {@code .mvn}.
     *
     * @throws IllegalStateException outside of the project
     */
    public static Path find() {
        return Optional.ofNullable(System.getProperty("mesh.root"))
                .filter(root -> !root.isBlank())
                .map(Path::of)
                .or(() -> Stream.iterate(
                                Optional.of(Path.of("").toAbsolutePath()),
                                Optional::isPresent,
                                folder -> folder.flatMap(here -> Optional.ofNullable(here.getParent())))
                        .map(Optional::orElseThrow)
                        .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "this does not run inside of the project; set the system property mesh.root to its folder"));
    }
}
