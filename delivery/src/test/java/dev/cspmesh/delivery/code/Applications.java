package dev.cspmesh.delivery.code;

import dev.cspmesh.delivery.chart.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the five applications do, read from their sources and configuration. */
public final class Applications {

    public static final List<String> SERVICES = List.of("billing", "contract", "navigator", "partner", "support");

    private static final Pattern LINK = Pattern.compile("mesh\\.(partner|contract|navigator|billing|support)\\.url");
    private static final Pattern CLIENT = Pattern.compile("@RegisterRestClient\\(configKey = \"([\\w-]+)\"\\)");
    private static final Pattern INCOMING = Pattern.compile("@Incoming\\(\"([\\w-]+)\"\\)");
    private static final Pattern SCHEMA = Pattern.compile("(\\w+)\\.[\\w.]+\\.v1\\.schema\\.json");

    private Applications() {}

    public static Properties configuration(String service) {
        return Repository.properties(service + "-service/src/main/resources/application.properties");
    }

    public static Properties kit() {
        return Repository.properties("kit/runtime/src/main/resources/META-INF/microprofile-config.properties");
    }

    public static Set<String> sources(String service) {
        return Repository.files(service + "-service/src/main/java").stream()
                .map(Repository::read)
                .collect(Collectors.toSet());
    }

    private static Set<String> found(String service, Pattern pattern) {
        return sources(service).stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Edges as {@code caller callee}: each REST client is named after the service that it asks. */
    public static Set<String> restEdges() {
        Set<String> edges = new TreeSet<>();
        SERVICES.forEach(
                caller -> found(caller, CLIENT).forEach(callee -> edges.add(caller + " " + callee)));
        return edges;
    }

    /** Topics that a service consumes in its own group; every channel has its topic in the configuration. */
    public static Set<String> reads(String service) {
        Properties configuration = configuration(service);
        return channels(service)
                .filter(channel -> !inOtherGroup(configuration, channel))
                .map(channel -> configuration.getProperty("mp.messaging.incoming." + channel + ".topic", "none"))
                .map(Applications::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Topics that a service consumes once more, each in a group that is named after the service and the channel. */
    public static Set<String> alsoReads(String service) {
        Properties configuration = configuration(service);
        return channels(service)
                .filter(channel -> inOtherGroup(configuration, channel))
                .map(channel -> configuration.getProperty("mp.messaging.incoming." + channel + ".topics", "none"))
                .flatMap(topics -> Arrays.stream(topics.split(",", -1)))
                .map(Applications::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Consumer groups of a service beside its own. */
    public static Set<String> groups(String service) {
        Properties configuration = configuration(service);
        return channels(service)
                .filter(channel -> inOtherGroup(configuration, channel))
                .map(channel -> configuration.getProperty("mp.messaging.incoming." + channel + ".group.id"))
                .map(group -> group.substring((service + "-service.").length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> channels(String service) {
        return found(service, INCOMING).stream();
    }

    private static boolean inOtherGroup(Properties configuration, String channel) {
        return configuration.containsKey("mp.messaging.incoming." + channel + ".group.id");
    }

    private static String topic(String configured) {
        return configured.replaceAll("^\\$\\{mesh.topic-prefix:}(\\w+)\\.v1$", "$1");
    }

    /** Services whose public addresses a service is told. */
    public static Set<String> links(String service) {
        return configuration(service).stringPropertyNames().stream()
                .map(LINK::matcher)
                .filter(Matcher::matches)
                .map(link -> link.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Topics that a service produces: the first word of each event type that it publishes a schema for. */
    public static Set<String> writes(String service) {
        Set<String> topics = new TreeSet<>();
        Repository.files(service + "-service/src/main/resources/events").forEach(file -> {
            Matcher schema = SCHEMA.matcher(file.getFileName().toString());
            if (schema.matches()) {
                topics.add(schema.group(1));
            }
        });
        return topics;
    }

    public static boolean mails(String service) {
        return Repository.text(service + "-service/pom.xml").contains("quarkus-mailer");
    }

    public static boolean makesUsers(String service) {
        return sources(service).stream().anyMatch(source -> source.contains("dev.cspmesh.kit.identity.Identities"));
    }

    public static boolean talksToKubernetes(String service) {
        return Repository.text(service + "-service/pom.xml").contains("quarkus-kubernetes-client");
    }

    /** Ports of what is around the mesh, with the chart's defaults and traces switched on. */
    public static Set<Integer> ports(String service) {
        Set<Integer> ports = new TreeSet<>(List.of(53, 5432, 9093, 443, 8443, 4317));
        if (mails(service)) {
            ports.add(587);
        }
        if (talksToKubernetes(service)) {
            ports.add(6443);
        }
        return ports;
    }
}
