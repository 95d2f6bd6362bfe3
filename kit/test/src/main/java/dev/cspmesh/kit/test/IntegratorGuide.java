package dev.cspmesh.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cspmesh.kit.caller.Participant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs the curl examples of a service in {@code docs/integrators.md}, in their order, with a real shell. Who an actor of
 * the guide is, the test says; a party may be a variable that the examples have set before.
 */
public final class IntegratorGuide {

    private static final Path GUIDE = Path.of(System.getProperty("mesh.root", ".."), "docs", "integrators.md");
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

    private static final String PRELUDE = """
            set -euo pipefail
            party() { case "$1" in PARTIES esac; }
            token() { curl -sS --fail "$MINT/$1/$(party "$1")"; }
            as() { curl -sS --fail-with-body -H "Authorization: Bearer $(token "$1")" -H "Content-Type: application/json" "${@:2}"; }
            once() { as "$1" -H "Idempotency-Key: $(date +%N)-$RANDOM$RANDOM" "${@:2}"; }
            open() { curl -sS --fail-with-body -H "Content-Type: application/json" "$@"; }
            tag() { as "$1" -o /dev/null -D - "$2" | tr -d '\\r' | awk 'tolower($1) == "etag:" {print $2}'; }
            field() { grep -o "\\"$1\\":\\"[^\\"]*\\"" | awk 'NR == 1' | cut -d '"' -f 4; }
            """;

    private IntegratorGuide() {}

    /**
     * Runs the examples below the heading of a service.
     *
     * @param variables what the examples use without setting it, such as {@code PARTNER}
     * @param parties the party of each actor
     */
    public static void run(String service, Map<String, String> variables, Map<String, String> parties) {
        HttpServer mint = mint();
        try {
            Path log = Files.createTempFile("guide", ".log");
            Process shell = shell(script(service, parties), variables, mint, log);
            assertThat(shell.waitFor()).as(() -> read(log)).isZero();
        } catch (IOException e) {
            throw new AssertionError("The examples cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            mint.stop(0);
        }
    }

    private static Process shell(String script, Map<String, String> variables, HttpServer mint, Path log)
            throws IOException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-x", "-c", script);
        shell.environment().putAll(variables);
        shell.environment().put("MINT", "http://127.0.0.1:" + mint.getAddress().getPort());
        return shell.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static String script(String service, Map<String, String> parties) {
        String guide = read(GUIDE);
        String section = Arrays.stream(guide.split("\\n## ", -1))
                .filter(part -> part.startsWith(service + "\n"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The guide says nothing of " + service));
        String examples =
                BLOCK.matcher(section).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        String cases = parties.entrySet().stream()
                .map(party -> party.getKey() + ") echo " + party.getValue() + ";;")
                .collect(Collectors.joining(" "));
        return PRELUDE.replace("PARTIES", cases) + examples;
    }

    /** Answers {@code /ACTOR/PARTY} with a token. */
    private static HttpServer mint() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ClassLoader tests = Thread.currentThread().getContextClassLoader();
            server.createContext("/", exchange -> {
                Thread.currentThread().setContextClassLoader(tests);
                token(exchange);
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        byte[] token = TestTokens.of(participant(path[1]), path[2]).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, token.length);
        exchange.getResponseBody().write(token);
        exchange.close();
    }

    private static Participant participant(String actor) {
        if (actor.startsWith("csp")) {
            return Participant.CSP_SAAS;
        }
        return actor.startsWith("aggregator") ? Participant.AGGREGATOR : Participant.VMWARE;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("There is no " + file, e);
        }
    }
}
