package dev.cspmesh.platform.component;

import dev.cspmesh.platform.state.StateFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Passwords and client secrets of one platform: made up on its first start, kept in its state folder, nowhere else. */
public final class Secrets {
    /** Client of VMware's own systems; stands for the participant {@code vmware}. */
    public static final String VMWARE_CLIENT = "vmware-program";

    private static final String DATABASE = "database.";
    private static final String CLIENT = "client.";
    private static final String POSTGRES = "postgres.password";
    private static final String KEYCLOAK = "keycloak.admin.secret";
    private static final int BYTES = 24;

    private final Map<String, String> entries;

    private Secrets(Map<String, String> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** Reads the file and adds, with fresh random values, whatever it lacks. */
    public static Secrets loadOrCreate(Path file) {
        Map<String, String> entries = readEntries(file);
        SecureRandom random = new SecureRandom();
        int known = entries.size();
        names().forEach(name -> entries.computeIfAbsent(name, missing -> fresh(random)));
        if (entries.size() > known) {
            StateFile.write(file, entries);
        }
        return new Secrets(entries);
    }

    /** Reads what a platform wrote; a secret that it lacks is an error when asked for. */
    public static Secrets load(Path file) {
        return new Secrets(readEntries(file));
    }

    /** Password of the role that owns this database, for the five services and Keycloak. */
    public String database(String name) {
        return get(DATABASE + name);
    }

    /** Secret of a confidential client: a service's {@link MeshService#id()} or {@link #VMWARE_CLIENT}. */
    public String client(String id) {
        return get(CLIENT + id);
    }

    /** Password of PostgreSQL's superuser {@code postgres}. */
    public String postgres() {
        return get(POSTGRES);
    }

    /** Password of Keycloak's administrator and secret of its administration client. */
    public String keycloakAdmin() {
        return get(KEYCLOAK);
    }

    /** A new random text of 192 bits, safe in URLs and shells. */
    public static String fresh() {
        return fresh(new SecureRandom());
    }

    private String get(String name) {
        return Optional.ofNullable(entries.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the platform holds no secret " + name));
    }

    private static Stream<String> names() {
        Stream<String> services = Arrays.stream(MeshService.values())
                .flatMap(service -> Stream.of(DATABASE + service.database(), CLIENT + service.id()));
        return Stream.concat(
                services,
                Stream.of(DATABASE + ComponentName.KEYCLOAK.id(), CLIENT + VMWARE_CLIENT, POSTGRES, KEYCLOAK));
    }

    private static Map<String, String> readEntries(Path file) {
        TreeMap<String, String> entries = new TreeMap<>();
        StateFile.read(file).forEach((name, value) -> entries.put((String) name, (String) value));
        return entries;
    }

    private static String fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
