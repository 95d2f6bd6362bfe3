package dev.cspmesh.sandbox.bench;

import dev.cspmesh.platform.PlatformLaunch;
import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/** Billing-service with a PostgreSQL and a Kafka of its own, each of which may be killed at any moment. */
final class CrashPlace implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int STEP_MILLIS = 200;

    private final RunningPlatform platform;
    private final BenchPlace place;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What is killed. */
    enum Victim {
        SERVICE,
        KAFKA,
        POSTGRES
    }

    private CrashPlace(RunningPlatform platform, BenchPlace place) {
        this.platform = platform;
        this.place = place;
    }

    static CrashPlace open() {
        Path root = ProjectRoot.find();
        RunningPlatform platform = new PlatformLaunch(
                        root,
                        root.resolve(".mesh/crash"),
                        "free",
                        Optional.of(ProcessHandle.current().pid()),
                        true,
                        List.of(ComponentName.POSTGRES, ComponentName.KAFKA))
                .start(line -> System.err.println("crash · " + line));
        return new CrashPlace(platform, BenchPlace.on(platform, root));
    }

    void start(Catalogue catalogue) {
        place.start();
        catalogue.fill(place);
    }

    void kill(Victim victim) {
        switch (victim) {
            case SERVICE -> place.kill();
            case KAFKA -> platform.crash(ComponentName.KAFKA);
            case POSTGRES -> platform.crash(ComponentName.POSTGRES);
        }
    }

    /** Brings back what was killed; returns when billing-service takes requests. */
    void revive(Victim victim) {
        switch (victim) {
            case SERVICE -> place.start();
            case KAFKA -> platform.revive(ComponentName.KAFKA);
            case POSTGRES -> platform.revive(ComponentName.POSTGRES);
        }
        place.awaitReady();
    }

    String setting(String variable) {
        return place.setting(variable);
    }

    /** Sends until the answer is 200 and as wanted; whoever is asked may be away for a while. */
    void insist(String path, UnaryOperator<HttpRequest.Builder> request, String wanted) {
        insist(path, () -> {
            HttpResponse<String> answer = http.send(
                    request.apply(place.request(path)).timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
            boolean good = answer.statusCode() == 200 && answer.body().contains(wanted);
            return good ? Optional.of(answer.body()) : refused(answer);
        });
    }

    /** Only what may be over soon is worth another try. */
    private static Optional<String> refused(HttpResponse<String> answer) {
        if (answer.statusCode() < 500 && answer.statusCode() != 409 && answer.statusCode() != 429) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Optional.empty();
    }

    /** Runs a statement until it is committed; it must be one that may run twice. */
    void sql(String statement) {
        insist(statement, () -> {
            place.sql(statement);
            return Optional.of("");
        });
    }

    /** The first column of the rows. */
    List<String> ask(String query) {
        return insist(query, () -> Optional.of(read(query)));
    }

    /** Waits until the query has a row. */
    String await(String query) {
        return insist(query, () -> read(query).stream().findFirst());
    }

    private List<String> read(String query) throws SQLException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Tries until there is an answer. */
    static <T> T insist(String what, Callable<Optional<T>> work) {
        Instant end = Instant.now().plus(PATIENCE);
        Exception last = new IllegalStateException("no answer");
        while (Instant.now().isBefore(end)) {
            try {
                Optional<T> answer = work.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(what, e);
            } catch (Exception away) {
                last = away;
            }
            pause();
        }
        throw new AssertionError("did not come: " + what, last);
    }

    /** What is away needs the machine for coming back. */
    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        place.close();
        platform.stop();
    }
}
