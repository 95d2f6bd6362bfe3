package dev.cspmesh.sandbox.launcher;

import java.util.List;
import java.util.Set;

/** {@code ./mesh bench}. */
final class Bench implements Command {
    private static final List<String> NAMES = List.of();

    @Override
    public String usage() {
        return "bench NAME [--json]";
    }

    @Override
    public String purpose() {
        return "measure something against its goal";
    }

    @Override
    public int run(List<String> arguments) {
        String name = Options.parse(arguments, Set.of("--json")).word("benchmark");
        throw new IllegalArgumentException("no benchmark is called " + name + "; there are "
                + (NAMES.isEmpty() ? "none yet" : String.join(", ", NAMES)));
    }
}
