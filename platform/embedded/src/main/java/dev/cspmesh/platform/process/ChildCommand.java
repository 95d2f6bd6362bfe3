package dev.cspmesh.platform.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param environment added to the parent's
 * @param log gets what the child prints, after what earlier runs printed
 */
public record ChildCommand(String name, List<String> words, Map<String, String> environment, Path log) {
    public ChildCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** The same command, run by another one, such as {@code unshare -U}. */
    public ChildCommand through(List<String> wrapper) {
        List<String> wrapped = new ArrayList<>(wrapper);
        wrapped.addAll(words);
        return new ChildCommand(name, wrapped, environment, log);
    }
}
