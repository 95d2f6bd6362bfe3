package dev.cspmesh.sandbox.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.sandbox.journey.DemoScenario;
import dev.cspmesh.sandbox.journey.Report;
import dev.cspmesh.sandbox.journey.Screen;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.sandbox.mesh.Sandbox;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code ./mesh journey}. */
final class WalkCommand implements Command {
    private static final String JSON = "--json";
    /** The sandbox's own walk: its actors have the plain names. */
    private static final String OWN = "";

    private final Sandbox sandbox;
    private final PrintStream out;

    WalkCommand(Sandbox sandbox, PrintStream out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    @Override
    public String usage() {
        return "journey [--json]";
    }

    @Override
    public String purpose() {
        return "walk the ten steps again on the running mesh; what is done is found, not repeated";
    }

    @Override
    public int run(List<String> arguments) {
        Options options = Options.parse(arguments, Set.of(JSON));
        return walk(sandbox.running(), options.has(JSON)) ? 0 : 1;
    }

    /** Walks and prints; true when every step was walked. */
    boolean walk(MeshLauncher mesh, boolean json) {
        Screen screen = new Screen(out);
        Report report = new DemoScenario(mesh.surroundings(), mesh.actors()).walk(OWN, screen::step);
        screen.summary(report);
        if (json) {
            out.println(json(report));
        }
        return report.isDone();
    }

    private static String json(Report report) {
        try {
            return new ObjectMapper().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
