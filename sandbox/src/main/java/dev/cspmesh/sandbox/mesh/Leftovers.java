package dev.cspmesh.sandbox.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.PortHolder;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.process.ProcessTermination;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.platform.report.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Processes of a mesh of which this folder has no record: its own, whose state was deleted under them, and those of
 * another checkout on the same ports. The first are ended, the second only named.
 */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path state;
    private final Ports ports;

    Leftovers(Path state, Ports ports) {
        this.state = state;
        this.ports = ports;
    }

    /** A platform that answers on our control port. */
    private record Neighbour(Path state, long pid) {}

    /** Ends what runs out of this folder and holds one of its ports. */
    void end(Progress progress) {
        neighbour()
                .filter(neighbour -> isHere(neighbour.state()))
                .flatMap(platform -> holder(Port.CONTROL).filter(process -> process.pid() == platform.pid()))
                .ifPresent(process -> end("the platform", process, progress));
        Arrays.stream(Port.values())
                .forEach(port -> holder(port)
                        .filter(this::runsFromHere)
                        .ifPresent(process -> end(port.id(), process, progress)));
    }

    /** The folder of another mesh that has our ports. */
    public Optional<Path> otherMesh() {
        return neighbour()
                .map(Neighbour::state)
                .filter(folder -> !isHere(folder))
                .map(folder -> folder.resolve("..").normalize());
    }

    private Optional<ProcessHandle> holder(Port port) {
        int number = ports.of(port);
        return Ports.taken(number) ? PortHolder.of(number) : Optional.empty();
    }

    private static void end(String name, ProcessHandle process, Progress progress) {
        progress.report("ending %s (pid %d), which this folder has lost sight of".formatted(name, process.pid()));
        ProcessTermination.of(process, Signal.TERMINATE, PATIENCE);
    }

    private boolean runsFromHere(ProcessHandle process) {
        Pattern here = Pattern.compile("(^|[ =:])" + Pattern.quote(state + "/"));
        return here.matcher(process.info().commandLine().orElse("")).find();
    }

    private boolean isHere(Path folder) {
        try {
            return Files.exists(folder) && Files.exists(state) && Files.isSameFile(folder, state);
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Neighbour> neighbour() {
        int control = ports.of(Port.CONTROL);
        if (!Ports.taken(control)) {
            return Optional.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + control + "/"))
                .timeout(ANSWER)
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            JsonNode answer = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            return answer.path("state").isTextual() && answer.path("pid").isIntegralNumber()
                    ? Optional.of(new Neighbour(
                            Path.of(answer.path("state").asText()),
                            answer.path("pid").asLong()))
                    : Optional.empty();
        } catch (IOException noMesh) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
