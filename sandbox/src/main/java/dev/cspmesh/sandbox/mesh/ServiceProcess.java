package dev.cspmesh.sandbox.mesh;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.process.Child;
import dev.cspmesh.platform.process.ChildCommand;
import dev.cspmesh.platform.process.Patience;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.ProcessTermination;
import dev.cspmesh.platform.process.ProgressWatch;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.platform.report.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One service of a mesh, running or not. */
public final class ServiceProcess {
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    /** What a service looks like from outside. */
    public enum State {
        READY,
        /** Answers that it lacks something. */
        NOT_READY,
        /** Lives and does not listen yet. */
        STARTING,
        /** Lives and takes long to answer. */
        SLOW,
        DOWN
    }

    private final ServiceApp app;
    private final Map<String, String> environment;
    private final Path log;
    private final ProcessLedger ledger;
    private final Progress progress;

    ServiceProcess(ServiceApp app, Map<String, String> environment, Path log, ProcessLedger ledger, Progress progress) {
        this.app = app;
        this.environment = environment;
        this.log = log;
        this.ledger = ledger;
        this.progress = progress;
    }

    /**
     * Starts the service, unless it runs, and returns when it is ready. One that an earlier start left on its way is waited
     * for, and replaced when it does not get there.
     *
     * @throws dev.cspmesh.platform.report.PlatformFailure with the end of its log when it does not get there
     */
    public void start() {
        handle().ifPresent(this::takeOver);
        long begin = System.nanoTime();
        Optional<Child> child = spawn();
        if (child.isPresent()) {
            child.get().awaitReady(this::isReady);
            double seconds = (System.nanoTime() - begin) / 1e9;
            progress.report("%s: ready after %.1f s at %s".formatted(name(), seconds, address()));
        }
    }

    private void takeOver(ProcessHandle earlier) {
        if (isReady()) {
            return;
        }
        progress.report("%s: started before (pid %d), waiting for it".formatted(name(), earlier.pid()));
        Optional<String> trouble = new ProgressWatch(earlier, log, Patience.configured()).await(this::isReady);
        trouble.ifPresent(why -> {
            progress.report("%s: %s, starting it again".formatted(name(), why));
            stop(Signal.TERMINATE);
        });
    }

    /** Starts the service and does not wait for it. */
    public void spawnOnly() {
        if (spawn().isPresent()) {
            progress.report(name() + ": starting at " + address());
        }
    }

    /** One at a time, so that two callers never start two processes. */
    private synchronized Optional<Child> spawn() {
        if (handle().isPresent()) {
            return Optional.empty();
        }
        SandboxFiles.parent(log);
        ChildCommand command = new ChildCommand(name(), app.command(), environment, log).through(Background.WRAPPER);
        return Optional.of(Child.start(command, ledger));
    }

    public void stop(Signal signal) {
        handle().ifPresent(process -> ProcessTermination.of(process, signal, STOP));
        ledger.remove(name());
    }

    /** Whether this run records for an ahead-of-time cache that is still to be made. */
    public boolean isRecording() {
        return app.cache().filter(cache -> !cache.fits()).isPresent() && handle().isPresent();
    }

    /** Makes the ahead-of-time cache from what this run has loaded. */
    public void endRecording() {
        app.cache().ifPresent(cache -> handle().ifPresent(process -> cache.endRecording(process.pid())));
    }

    public boolean isReady() {
        return state() == State.READY;
    }

    /** What can be seen of the service from outside; one that is slow is never called down. */
    public State state() {
        if (handle().isEmpty()) {
            return State.DOWN;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                .timeout(ANSWER)
                .build();
        try {
            int status =
                    HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == OK ? State.READY : State.NOT_READY;
        } catch (HttpTimeoutException noAnswer) {
            return State.SLOW;
        } catch (IOException notListening) {
            return State.STARTING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return State.SLOW;
        }
    }

    /** Makes another process count as this service, such as one in development mode. */
    public void standIn(ProcessHandle process) {
        ledger.add(name(), process);
    }

    public Optional<ProcessHandle> handle() {
        return ledger.alive(name());
    }

    public MeshService service() {
        return app.service();
    }

    public String address() {
        return "http://localhost:" + environment.get("QUARKUS_HTTP_PORT");
    }

    private String name() {
        return app.service().id();
    }
}
