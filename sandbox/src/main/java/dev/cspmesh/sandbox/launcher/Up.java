package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.sandbox.mesh.Sandbox;
import dev.cspmesh.sandbox.mesh.SandboxFiles;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code ./mesh up}. */
final class Up implements Command {
    private static final String DETACH = "--detach";
    private static final String EMPTY = "--empty";
    private static final String WIPE = "--wipe";
    private static final String LAUNCHER = "launcher";

    private final Sandbox sandbox;
    private final PrintStream out;

    Up(Sandbox sandbox, PrintStream out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    @Override
    public String usage() {
        return "up [--detach] [--empty] [--wipe]";
    }

    @Override
    public String purpose() {
        return "start everything, walk the ten steps, stay until Ctrl-C (or return; without the walk; without old state)";
    }

    @Override
    public int run(List<String> arguments) {
        Options options = Options.parse(arguments, Set.of(DETACH, EMPTY, WIPE));
        clear(options.has(WIPE));
        boolean fresh = !sandbox.anythingRuns();
        if (fresh) {
            Preflight.check(sandbox);
        }
        boolean stays = fresh && !options.has(DETACH);
        if (stays) {
            stopOnSignal();
        }
        MeshLauncher mesh = sandbox.start();
        boolean walked = options.has(EMPTY) || new WalkCommand(sandbox, out).walk(mesh, false);
        new Banner(out).print(sandbox, mesh);
        if (AotCacheTraining.inBackground(sandbox, mesh)) {
            out.println("For about a minute the services also make caches, so that the next start is quick.");
        }
        if (stays) {
            out.println("Ctrl-C stops it.");
            await();
        }
        return walked ? 0 : 1;
    }

    private void clear(boolean everything) {
        if (everything) {
            sandbox.stop();
            SandboxFiles.wipe(sandbox.folders().state());
        }
        sandbox.clearOrphans();
    }

    private void stopOnSignal() {
        SandboxFiles.parent(sandbox.folders().launcher());
        ProcessLedger ledger = ProcessLedger.open(sandbox.folders().launcher());
        ledger.add(LAUNCHER, ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            sandbox.stop();
            ledger.remove(LAUNCHER);
        }));
    }

    private static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
