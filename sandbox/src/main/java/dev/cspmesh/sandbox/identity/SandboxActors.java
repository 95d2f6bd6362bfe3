package dev.cspmesh.sandbox.identity;

import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.platform.state.StateFile;
import dev.cspmesh.sandbox.walk.Actors;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The actors of one sandbox: VMware's program with its client secret, everybody else a user of Keycloak with a password
 * that the walk made up. The file with these passwords is the only place where they stand.
 */
public final class SandboxActors implements Actors {
    /** Acts for VMware. */
    public static final String VMWARE = "vmware";

    /** A token is renewed when it has less than this left. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final String USERNAME = ".username";
    private static final String PASSWORD = ".password";

    private final KeycloakLogin keycloak;
    private final Secrets secrets;
    private final Path file;
    private final Clock clock;
    private final Optional<TokenFiles> kept;
    private final Map<String, Tokens> tokens = new ConcurrentHashMap<>();

    /**
     * @param file actor → user name and password; made when the first actor enrols
     */
    public SandboxActors(KeycloakLogin keycloak, Secrets secrets, Path file, Clock clock) {
        this(keycloak, secrets, file, clock, Optional.empty());
    }

    /**
     * @param kept also gets each token, for others
     */
    public SandboxActors(KeycloakLogin keycloak, Secrets secrets, Path file, Clock clock, Optional<TokenFiles> kept) {
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.file = file;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String token(String actor) {
        return tokens.compute(actor, (name, known) -> fresh(name, Optional.ofNullable(known)))
                .access();
    }

    @Override
    public boolean isEnrolled(String actor) {
        return actor.equals(VMWARE) || entries().containsKey(actor + USERNAME);
    }

    @Override
    public void enroll(String actor, String email, String link) {
        String password = Secrets.fresh();
        keycloak.setPassword(link, password);
        synchronized (this) {
            Map<String, String> entries = entries();
            entries.put(actor + USERNAME, email);
            entries.put(actor + PASSWORD, password);
            StateFile.write(file, entries);
        }
    }

    /** Everybody for whom {@link #token} has an answer. */
    public List<String> known() {
        return Stream.concat(
                        Stream.of(VMWARE),
                        entries().keySet().stream()
                                .filter(key -> key.endsWith(USERNAME))
                                .map(key -> key.substring(0, key.length() - USERNAME.length())))
                .toList();
    }

    private Tokens fresh(String actor, Optional<Tokens> known) {
        return known.filter(tokens -> clock.instant().plus(MARGIN).isBefore(tokens.expiresAt()))
                .orElseGet(() -> {
                    Tokens tokens = signIn(actor);
                    kept.ifPresent(files -> files.keep(actor, tokens));
                    return tokens;
                });
    }

    private Tokens signIn(String actor) {
        if (actor.equals(VMWARE)) {
            return keycloak.clientCredentials(Secrets.VMWARE_CLIENT, secrets.client(Secrets.VMWARE_CLIENT));
        }
        Map<String, String> entries = entries();
        String username = Optional.ofNullable(entries.get(actor + USERNAME))
                .orElseThrow(() -> new LoginFailure("no actor is called " + actor + "; there are " + known()
                        + ", and the walk makes more: ./mesh journey"));
        String password = Optional.ofNullable(entries.get(actor + PASSWORD)).orElse("");
        return keycloak.login(username, password);
    }

    private Map<String, String> entries() {
        Map<String, String> entries = new TreeMap<>();
        StateFile.read(file).forEach((key, value) -> entries.put((String) key, (String) value));
        return entries;
    }
}
