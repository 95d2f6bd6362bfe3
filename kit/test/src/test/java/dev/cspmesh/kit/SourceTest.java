package dev.cspmesh.kit;

import dev.cspmesh.kit.test.SourceRules;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sources stay short, and packages small. */
class SourceTest implements SourceRules {

    @Override
    public List<Path> sources() {
        return Stream.of("test", "openapi", "http")
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .toList();
    }
}
