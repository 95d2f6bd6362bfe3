package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.sandbox.mesh.Sandbox;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code ./mesh token}. */
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
        out.println(sandbox.running().actors().token(actor));
        return 0;
    }
}
