package dev.cspmesh.sandbox;

import dev.cspmesh.kit.test.SourceRules;
import java.nio.file.Path;
import java.util.List;

/** Sources stay short, and packages small; those of the platform, whose modules know nothing of the mesh, too. */
class SourceTest implements SourceRules {

    @Override
    public List<Path> sources() {
        return List.of(Path.of("src/main/java"), Path.of("..", "platform", "embedded", "src", "main", "java"));
    }
}
