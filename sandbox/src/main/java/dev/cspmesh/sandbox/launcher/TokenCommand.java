package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.sandbox.identity.SandboxActors;
import dev.cspmesh.sandbox.mesh.Sandbox;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code ./mesh token}. The {@code mesh} script answers from {@link SandboxActors}' files while a token works. */
final class TokenCommand implements Command {
    private final Sandbox sandbox;
    private final PrintStream out;

    TokenCommand(Sandbox sandbox, PrintStream out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    @Override
    public String usage() {
        return "token ACTOR";
    }

    @Override
    public String purpose() {
        return "print an access token for curl; actors are vmware, aggregator-a, csp-a, customer-a1 …";
    }

    @Override
    public int run(List<String> arguments) {
        String actor = Options.parse(arguments, Set.of()).word("actor, such as vmware");
        SandboxActors actors = sandbox.running().actors();
        if (!actors.known().contains(actor)) {
            throw new IllegalArgumentException(
                    "no actor is called '%s'; there are %s (./mesh journey makes those of the walk)"
                            .formatted(actor, String.join(", ", actors.known())));
        }
        out.println(actors.token(actor));
        return 0;
    }
}
