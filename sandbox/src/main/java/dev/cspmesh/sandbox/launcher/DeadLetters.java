package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.sandbox.deadletter.DeadLetter;
import dev.cspmesh.sandbox.deadletter.DeadLetterBox;
import dev.cspmesh.sandbox.mesh.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * {@code ./mesh dead-letters}: of the running sandbox, or of the cluster whose Kafka client settings are in the file that
 * {@code MESH_KAFKA_CONFIG} names; {@code MESH_TOPIC_PREFIX} as the services have it.
 */
final class DeadLetters implements Command {
    private static final String REPLAY = "--replay";
    private static final String GIVE_UP = "--give-up";

    private final Sandbox sandbox;
    private final PrintStream out;
    private final Map<String, String> environment;

    DeadLetters(Sandbox sandbox, PrintStream out, Map<String, String> environment) {
        this.sandbox = sandbox;
        this.out = out;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String usage() {
        return "dead-letters SERVICE [--replay | --give-up]";
    }

    @Override
    public String purpose() {
        return "what a service could not read or do; put it back, or be done with it";
    }

    @Override
    public int run(List<String> arguments) {
        Options options = Options.parse(arguments, Set.of(REPLAY, GIVE_UP));
        String service = options.word("service, for example billing");
        String topic = environment.getOrDefault("MESH_TOPIC_PREFIX", "")
                + ServiceWord.of(service).id() + ".dead";
        DeadLetterBox box = new DeadLetterBox(kafka(), topic);
        try {
            if (options.has(REPLAY)) {
                print(box.replay(), "put back");
            } else if (options.has(GIVE_UP)) {
                print(box.giveUp(), "given up");
            } else {
                print(box.waiting(), "waiting in " + topic);
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (IllegalStateException e) {
            throw new PlatformFailure(
                    String.valueOf(e.getMessage()), "look at them first: ./mesh dead-letters " + service);
        }
    }

    private Properties kafka() {
        Properties settings = new Properties();
        Optional<String> file = Optional.ofNullable(environment.get("MESH_KAFKA_CONFIG"));
        if (file.isEmpty()) {
            settings.setProperty(
                    "bootstrap.servers",
                    sandbox.platform()
                            .orElseThrow(() -> new PlatformFailure(
                                    "the mesh does not run", "start it: ./mesh up, or set MESH_KAFKA_CONFIG=FILE"))
                            .kafkaBootstrap());
            return settings;
        }
        try (InputStream text = Files.newInputStream(Path.of(file.get()))) {
            settings.load(text);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(List<DeadLetter> letters, String what) {
        letters.forEach(letter -> out.printf(
                "%-8s %s  %s  %s of %s%n         %s%n",
                letter.place(), letter.at(), letter.topic(), letter.type(), letter.key(), letter.reason()));
        out.println(letters.size() + " " + what);
    }
}
