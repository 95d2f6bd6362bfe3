package dev.cspmesh.platform.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.platform.Database;
import dev.cspmesh.platform.Home;
import dev.cspmesh.platform.Part;
import dev.cspmesh.platform.PartName;
import dev.cspmesh.platform.Port;
import dev.cspmesh.platform.Progress;
import dev.cspmesh.platform.StateFile;
import dev.cspmesh.platform.process.Child;
import dev.cspmesh.platform.process.ChildCommand;
import dev.cspmesh.platform.process.PortHolder;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.Signal;
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
public final class KeycloakPart implements Part {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final List<String> SHARED = List.of("conf", "lib", "providers", "themes");

    private final Home home;
    private final ProcessLedger ledger;
    private final KeycloakAdmin admin;
    private volatile Optional<Child> server = Optional.empty();

    public KeycloakPart(Home home, ProcessLedger ledger) {
        this.home = home;
        this.ledger = ledger;
        this.admin = new KeycloakAdmin(address(), home.secrets().keycloakAdmin());
    }

    @Override
    public PartName name() {
        return PartName.KEYCLOAK;
    }

    @Override
    public Set<PartName> needs() {
        return Set.of(PartName.POSTGRES, PartName.MAIL);
    }

    @Override
    public void start(Progress progress) {
        PortHolder.requireFree(Port.KEYCLOAK, home.ports());
        Path log = home.log(name().id());
        Path distribution = KeycloakDistribution.unpack(home.dist(), log, ledger, progress);
        Path own = home.folder(name().id());
        SHARED.forEach(folder -> link(own.resolve(folder), distribution.resolve(folder)));
        JsonNode realm = RealmTemplate.realm(home);
        StateFile.writeText(own.resolve("data/import").resolve(RealmTemplate.REALM + ".json"), realm.toString());
        progress.report("starting");
        List<String> words = KeycloakJvm.command(distribution, own, List.of("start", "--optimized", "--import-realm"));
        Child child = Child.start(new ChildCommand(name().id(), words, settings(), log), ledger);
        server = Optional.of(child);
        child.awaitReady(START, this::alive);
        new RealmChanges(own, admin).apply(realm, progress);
    }

    @Override
    public void stop() {
        server.ifPresent(child -> child.stop(Signal.TERMINATE, STOP));
        server = Optional.empty();
    }

    @Override
    public String address() {
        return "http://localhost:" + home.ports().of(Port.KEYCLOAK);
    }

    @Override
    public boolean alive() {
        return admin.serves(RealmTemplate.REALM);
    }

    private Map<String, String> settings() {
        Database database = Database.on(
                home.ports().of(Port.POSTGRES), name().id(), home.secrets().database(name().id()));
        Map<String, String> settings = new HashMap<>(Map.of(
                "KC_CACHE",
                "local",
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                String.valueOf(home.ports().of(Port.KEYCLOAK)),
                "KC_HOSTNAME",
                address(),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                KeycloakAdmin.CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                home.secrets().keycloakAdmin(),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                home.secrets().keycloakAdmin()));
        settings.put("KC_DB_URL", database.jdbcUrl());
        settings.put("KC_DB_USERNAME", database.username());
        settings.put("KC_DB_PASSWORD", database.password());
        return settings;
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
