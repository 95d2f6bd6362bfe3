package dev.cspmesh.sandbox.isolation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tokens that must not be taken. Most are signed with a key that Keycloak publishes, so that nothing but the flaw that
 * their name tells stands against them.
 */
final class Forgeries {
    private final Instant now = Instant.now();
    private final Signer trusted;
    private final String kid;
    private final Signer stranger = Signer.fresh();

    /**
     * @param trusted signer whose key Keycloak publishes
     * @param kid of that key
     */
    Forgeries(Signer trusted, String kid) {
        this.trusted = trusted;
        this.kid = kid;
    }

    /** The control: nothing is wrong with it, so it is taken. */
    String faithful(Token token) {
        return trusted.rs256(token.under(header("")));
    }

    List<Forgery> all() {
        return Stream.of(algorithms(), keys(), headers(), claims(), shapes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Forgery> algorithms() {
        return List.of(
                new Forgery(
                        "alg none", token -> token.under("{\"alg\":\"none\"}").signed() + "."),
                new Forgery("alg None with a signature", token -> resigned(token, "{\"alg\":\"None\",\"kid\":\"%s\"}")),
                new Forgery(
                        "HS256 with the public key as PEM",
                        token -> Signer.hs256(
                                token.under(hs256()), trusted.publicPem().getBytes(StandardCharsets.US_ASCII))),
                new Forgery(
                        "HS256 with the public key's bytes",
                        token -> Signer.hs256(token.under(hs256()), trusted.publicKey())),
                new Forgery("RS512 over RS256", token -> resigned(token, "{\"alg\":\"RS512\",\"kid\":\"%s\"}")));
    }

    private List<Forgery> keys() {
        return List.of(
                new Forgery("a stranger's key under a known kid", token -> stranger.rs256(token.under(header("")))),
                new Forgery(
                        "an unknown kid",
                        token -> stranger.rs256(
                                token.under("{\"alg\":\"RS256\",\"kid\":\"" + UUID.randomUUID() + "\"}"))),
                new Forgery("no kid", token -> stranger.rs256(token.under("{\"alg\":\"RS256\"}"))),
                new Forgery(
                        "a kid that is a path",
                        token -> stranger.rs256(token.under("{\"alg\":\"RS256\",\"kid\":\"../../dev/null\"}"))));
    }

    private List<Forgery> headers() {
        String url = "http://127.0.0.1:9/keys";
        return List.of(
                new Forgery("jku to a stranger", token -> strangers(token, "\"jku\":\"" + url + "\"")),
                new Forgery("x5u to a stranger", token -> strangers(token, "\"x5u\":\"" + url + "\"")),
                new Forgery("a stranger's jwk inside", token -> strangers(token, "\"jwk\":" + stranger.jwk())),
                new Forgery("a stranger's x5c inside", token -> strangers(token, "\"x5c\":[\"MIIB\"]")),
                new Forgery(
                        "crit that nobody understands",
                        token -> trusted.rs256(token.under(header(",\"crit\":[\"exp2\"],\"exp2\":1")))),
                new Forgery(
                        "crit b64", token -> trusted.rs256(token.under(header(",\"crit\":[\"b64\"],\"b64\":false")))));
    }

    private List<Forgery> claims() {
        return List.of(
                bent("wrong issuer", claims -> claims.put("iss", "http://localhost:1/realms/csp-mesh")),
                bent(
                        "issuer with a slash more",
                        claims -> claims.put("iss", claims.path("iss").asText() + "/")),
                bent("no issuer", claims -> claims.remove("iss")),
                bent("another audience", claims -> claims.put("aud", "account")),
                bent("no audience", claims -> claims.remove("aud")),
                bent("an ID token", claims -> claims.put("typ", "ID")),
                bent("a refresh token", claims -> claims.put("typ", "Refresh")),
                bent("a logout token", claims -> claims.put("typ", "Logout")),
                bent("expired", claims -> claims.put("exp", now.minusSeconds(60).getEpochSecond())),
                bent("no expiry", claims -> claims.remove("exp")),
                bent(
                        "not yet valid",
                        claims -> claims.put("nbf", now.plusSeconds(3600).getEpochSecond())),
                bent("no participant scope", claims -> claims.put("scope", "email profile")),
                bent("no scope", claims -> claims.remove("scope")),
                bent("two participant scopes", claims -> claims.put("scope", "vmware csp-saas aggregator customer")),
                bent("scopes as an array", claims -> claims.putArray("scope").add("vmware")),
                bent("no party", claims -> claims.remove("party")),
                bent("party of another kind", claims -> claims.put("party", otherKind(claims))),
                bent("empty party", claims -> claims.put("party", "")),
                bent("party with a quote", claims -> claims.put("party", "x' or '1'='1")),
                bent(
                        "array for party",
                        claims -> claims.putArray("party")
                                .add(claims.path("party").asText())),
                bent("number for party", claims -> claims.put("party", 1001)),
                bent("object for party", claims -> claims.putObject("party").put("a", "b")),
                bent("no subject", claims -> claims.remove("sub")));
    }

    private List<Forgery> shapes() {
        return List.of(
                new Forgery("truncated signature", token -> shortened(faithful(token), 10)),
                new Forgery("no signature", token -> token.under(header("")).signed() + "."),
                new Forgery("changed after signing", this::changed),
                new Forgery("the same claim twice", this::doubled),
                new Forgery("four parts", token -> faithful(token) + ".x"),
                new Forgery("not a token", token -> "x"));
    }

    private Forgery bent(String name, Consumer<ObjectNode> bend) {
        return new Forgery(name, token -> {
            Token bent = token.under(header(""));
            bend.accept(bent.claims());
            return trusted.rs256(bent);
        });
    }

    private String header(String more) {
        return "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"" + more + "}";
    }

    private String hs256() {
        return "{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}";
    }

    private String resigned(Token token, String header) {
        return trusted.rs256(token.under(header.formatted(kid)));
    }

    private String strangers(Token token, String extra) {
        return stranger.rs256(token.under("{\"alg\":\"RS256\",\"kid\":\"mine\"," + extra + "}"));
    }

    private String changed(Token token) {
        Token other = token.under(header(""));
        other.claims().put("party", "CSP-000000");
        String signature = faithful(token).substring(faithful(token).lastIndexOf('.'));
        return other.signed() + signature;
    }

    /** A reader that takes the last, or the first, of two must not find one that it likes. */
    private String doubled(Token token) {
        String claims = token.claims().toString();
        String twice = claims.substring(0, claims.length() - 1) + ",\"party\":\"vmware\"}";
        return trusted.rs256Raw(Token.encoded(header("")) + "." + Token.encoded(twice));
    }

    private static String otherKind(ObjectNode claims) {
        return claims.path("party").asText().startsWith("AGG-") ? "CSP-100234" : "AGG-1001";
    }

    private static String shortened(String token, int by) {
        return token.substring(0, token.length() - by);
    }
}
