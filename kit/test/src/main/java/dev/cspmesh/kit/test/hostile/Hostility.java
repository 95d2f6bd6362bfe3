package dev.cspmesh.kit.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.Findings;
import dev.cspmesh.kit.test.TestTokens;
import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.hostile.trick.Requests;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Hostile input for the service under test, derived from the OpenAPI document that it serves.
 *
 * <pre>{@code
 * Hostility.ofThisService().as(CSP_SAAS, partnerId).real("/contracts/{id}", contractId).mutate();
 * }</pre>
 *
 * <p>System properties: {@code mesh.long=true} sends 10,000 mutations instead of 1,000; {@code mesh.hostile.seed} and
 * {@code mesh.hostile.only} replay one.
 */
public final class Hostility {

    /** Order of a test class with hostile input: what is accepted fills tables that other tests look at. */
    public static final int LAST = Integer.MAX_VALUE;

    private static final int SHORT = 1_000;
    private static final int LONG = 10_000;
    private static final long SEED = 20261122;

    private final URI base;
    private final Document document;
    private final Map<Participant, String> parties = new EnumMap<>(Map.of(
            Participant.VMWARE, "vmware",
            Participant.CSP_SAAS, "CSP-1001",
            Participant.AGGREGATOR, "AGG-1001",
            Participant.CUSTOMER, new UUID(0, 1).toString(),
            Participant.SERVICE, "another-service"));
    private final Map<String, List<String>> real = new HashMap<>();
    private final Set<String> leftOut =
            new HashSet<>(Set.of("flyway_schema_history", "idempotency_key", "outbox", "inbox", "job"));

    private Hostility(URI base) {
        this.base = base;
        this.document = Document.of(read(base.resolve("/q/openapi?format=json")));
    }

    /** Against the service that the test runs. */
    public static Hostility ofThisService() {
        return new Hostility(URI.create("http://localhost:" + RestAssured.port));
    }

    /** Who calls, wherever this participant may. */
    public Hostility as(Participant participant, String party) {
        parties.put(participant, party);
        return this;
    }

    /** Values that exist for the last variable of this beginning of a path. */
    public Hostility real(String path, String... values) {
        real.put(path, Arrays.asList(values));
        return this;
    }

    /** Tables that change without any request. */
    public Hostility leavingOut(String... tables) {
        leftOut.addAll(Arrays.asList(tables));
        return this;
    }

    /**
     * Sends the mutations, prints one line, and keeps it for the launcher.
     *
     * @throws AssertionError with what was found and how to replay it
     */
    public void mutate() throws IOException {
        long seed = Long.getLong("mesh.hostile.seed", SEED);
        int only = Integer.getInteger("mesh.hostile.only", -1);
        int count = Boolean.getBoolean("mesh.long") ? LONG : SHORT;
        Report report = new Report(seed);
        try (Rows rows = rows()) {
            var run = new MutationRun(
                    base,
                    new Generator(document, requests(), Generator.tricks(document), seed),
                    new Judge(document),
                    Optional.of(rows),
                    report);
            run.between(Math.max(only, 0), only < 0 ? count : only + 1);
        }
        Findings.keep(report.line());
        assertThat(report.told()).isEmpty();
        assertThat(report.accepted()).as("requests that were taken").isPositive();
    }

    /**
     * Sends what may not be set.
     *
     * @throws AssertionError with the fields that were taken
     */
    public void overreach() throws IOException {
        List<String> tried = new ArrayList<>();
        assertThat(new MassAssignment(document, requests()).findings(base, new Random(SEED), tried))
                .isEmpty();
        assertThat(tried).as("fields that may not be set").isNotEmpty();
    }

    private Requests requests() {
        Map<String, String> tokens = new HashMap<>();
        return new Requests(document, scope -> tokens.computeIfAbsent(scope, this::token), real);
    }

    private String token(String scope) {
        Participant participant = Arrays.stream(Participant.values())
                .filter(each -> each.scope().equals(scope))
                .findFirst()
                .orElseThrow();
        return TestTokens.of(participant, Objects.requireNonNull(parties.get(participant)));
    }

    private Rows rows() {
        Config config = ConfigProvider.getConfig();
        return Rows.of(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class),
                leftOut);
    }

    private static String read(URI address) {
        try (InputStream in = address.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
