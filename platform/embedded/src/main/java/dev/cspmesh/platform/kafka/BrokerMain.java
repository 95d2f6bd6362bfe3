package dev.cspmesh.platform.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Formats the broker's storage on the first start and runs the broker, both in one JVM: a second one costs seconds. */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        Path settings = Path.of(arguments[0]);
        format(read(settings));
        Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Properties settings) throws Exception {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .setMetadataLogDirectory(settings.getProperty("log.dirs"))
                .addDirectory(settings.getProperty("log.dirs"))
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true);
        if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
            formatter.run();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings;
    }
}
