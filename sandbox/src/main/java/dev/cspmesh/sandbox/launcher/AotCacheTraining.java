package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.process.Jvm;
import dev.cspmesh.sandbox.mesh.Background;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.sandbox.mesh.Sandbox;
import dev.cspmesh.sandbox.mesh.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Makes the ahead-of-time caches after the first run of a build, one service after the other, while the mesh is used. */
final class AotCacheTraining implements Command {
    /** The word by which {@code ./mesh up} calls this in the background. */
    static final String WORD = "train";

    private final Sandbox sandbox;

    AotCacheTraining(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public String usage() {
        return WORD;
    }

    @Override
    public String purpose() {
        return "make the caches for quick starts; up does this by itself";
    }

    @Override
    public int run(List<String> arguments) {
        Options.parse(arguments, Set.of());
        recording(sandbox.running()).forEach(ServiceProcess::endRecording);
        return 0;
    }

    /** Starts the training as a process that outlives this one; false when there is nothing to train. */
    static boolean inBackground(Sandbox sandbox, MeshLauncher mesh) {
        if (recording(mesh).isEmpty()) {
            return false;
        }
        Path log = sandbox.folders().log(WORD);
        List<String> words = new ArrayList<>(Background.WRAPPER);
        words.addAll(List.of("nice", "-n", "10"));
        words.addAll(Jvm.command(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Dmesh.root=" + sandbox.folders().root()),
                Mesh.class.getName(),
                WORD));
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ServiceProcess> recording(MeshLauncher mesh) {
        return Arrays.stream(MeshService.values())
                .map(mesh::process)
                .filter(ServiceProcess::isRecording)
                .toList();
    }
}
