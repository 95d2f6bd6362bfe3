package dev.cspmesh.platform.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.PlatformComponent;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.PortHolder;
import dev.cspmesh.platform.process.Child;
import dev.cspmesh.platform.process.ChildCommand;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.state.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The identity server of one platform; its data is in PostgreSQL, so that users survive a restart. */
public final class KeycloakComponent implements PlatformComponent {
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final List<String> SHARED = List.of("conf", "lib", "providers", "themes");

    private final PlatformPaths paths;
    private final ProcessLedger ledger;
    private final KeycloakAdmin admin;
    private volatile Optional<Child> server = Optional.empty();

    public KeycloakComponent(PlatformPaths paths, ProcessLedger ledger) {
        this.paths = paths;
        this.ledger = ledger;
        this.admin = new KeycloakAdmin(address(), paths.secrets().keycloakAdmin());
    }

    @Override
    public ComponentName name() {
        return ComponentName.KEYCLOAK;
    }

    @Override
    public Set<ComponentName> needs() {
        return Set.of(ComponentName.POSTGRES, ComponentName.MAIL);
    }

    @Override
    public void start(Progress progress) {
        PortHolder.requireFree(Port.KEYCLOAK, paths.ports());
        Path log = paths.log(name().id());
        Path distribution = KeycloakDistribution.unpack(paths.dist(), log, ledger, progress);
        Path own = paths.folder(name().id());
        SHARED.forEach(folder -> link(own.resolve(folder), distribution.resolve(folder)));
        JsonNode realm = RealmTemplate.realm(paths);
        StateFile.writeText(own.resolve("data/import").resolve(RealmTemplate.REALM + ".json"), realm.toString());
        progress.report("starting");
        List<String> words = KeycloakJvm.command(distribution, own, List.of("start", "--optimized", "--import-realm"));
        Child child = Child.start(new ChildCommand(name().id(), words, settings(), log), ledger);
        server = Optional.of(child);
        child.awaitReady(() -> admin.serves(RealmTemplate.REALM));
        new RealmChanges(own, admin).apply(realm, progress);
    }

    @Override
    public void stop() {
        server.ifPresent(child -> child.stop(Signal.TERMINATE, STOP));
        server = Optional.empty();
    }

    @Override
    public String address() {
        return "http://localhost:" + paths.ports().of(Port.KEYCLOAK);
    }

    @Override
    public boolean alive() {
        return server.map(Child::alive).orElse(false);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "KC_CACHE",
                "local",
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                String.valueOf(paths.ports().of(Port.KEYCLOAK)),
                "KC_HOSTNAME",
                address(),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                KeycloakAdmin.CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                paths.secrets().keycloakAdmin(),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                paths.secrets().keycloakAdmin()));
        settings.putAll(databaseSettings());
        return settings;
    }

    private Map<String, String> databaseSettings() {
        Database database = Database.on(
                paths.ports().of(Port.POSTGRES), name().id(), paths.secrets().database(name().id()));
        return Map.of(
                "KC_DB_URL",
                database.jdbcUrl(),
                "KC_DB_USERNAME",
                database.username(),
                "KC_DB_PASSWORD",
                database.password());
    }

    private static void link(Path link, Path target) {
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
