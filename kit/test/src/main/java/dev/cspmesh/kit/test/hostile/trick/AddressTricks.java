package dev.cspmesh.kit.test.hostile.trick;

import static dev.cspmesh.kit.test.hostile.trick.Trick.any;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.hostile.wire.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Tricks with path, query and method. */
public final class AddressTricks {

    private static final List<String> STEPS = List.of(
            "%00",
            "%2e%2e",
            "..%2f..%2fetc%2fpasswd",
            "%252e",
            "%c0%ae%c0%ae",
            "%ff%fe",
            "%F0%9F%98%80",
            "-1",
            "0",
            "9".repeat(40),
            "x".repeat(3_000),
            ";a=b",
            "%20",
            "%0d%0aSet-Cookie:%20a=b",
            "~",
            "@",
            "a:b",
            "%7b%7d",
            "null");

    private static final List<String> QUERIES = List.of(
            "",
            "&&&===&",
            "=",
            "a",
            "%00=%00",
            "limit",
            "limit=&after=",
            "limit=-1",
            "limit=0",
            "limit=201",
            "limit=1e3",
            "limit=99999999999",
            "limit=1&limit=2",
            "after=x",
            "after=%27",
            "after=" + "9".repeat(36),
            "x=".repeat(100),
            "x=1&".repeat(1_500),
            "_method=DELETE",
            "x=" + "y".repeat(3_500),
            "?" + "?".repeat(10));

    private static final List<String> ELSEWHERE = List.of(
            "/" + "a/".repeat(1_000),
            "/" + "a".repeat(3_900),
            "/" + "a".repeat(9_000),
            "/",
            "/favicon.ico",
            "/.env",
            "/WEB-INF/web.xml",
            "/%5c..%5c");

    private static final List<String> NO_ADDRESSES = List.of("*", "", "nowhere", "//");

    private AddressTricks() {}

    public static List<Trick> all() {
        return List.of(
                Trick.on(
                        "an odd step in the path", operation -> operation.path().contains("{"), AddressTricks::step),
                Trick.on("an odd parameter", AddressTricks::takesQuery, AddressTricks::parameter),
                Trick.on("an odd parameter", AddressTricks::takesQuery, AddressTricks::parameter),
                Trick.anywhere("an odd query", AddressTricks::query),
                Trick.anywhere("an odd path", AddressTricks::path),
                Trick.anywhere("bytes that no address has", AddressTricks::raw).beyondHttp(),
                Trick.anywhere(
                        "another method",
                        (valid, random) -> valid.request()
                                .method(any(
                                        random, "GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE", "TRACE"))),
                Trick.anywhere(
                                "a method of its own",
                                (valid, random) -> valid.request()
                                        .method(any(random, "FOO", "get", "PROPFIND", "G".repeat(200), "G(T")))
                        .beyondHttp());
    }

    private static boolean takesQuery(Operation operation) {
        return operation.parameters().stream().anyMatch(each -> each.in().equals("query"));
    }

    private static Request step(Valid valid, Random random) {
        String odd = random.nextInt(STEPS.size() + 1) == 0
                ? encoded(HostileTexts.text(JsonNodeFactory.instance.objectNode(), random))
                : HostileValues.pick(STEPS, random);
        Map<String, String> path = new HashMap<>(valid.path());
        String name = HostileValues.pick(valid.path().keySet().stream().sorted().toList(), random);
        path.merge(name, odd, (real, step) -> random.nextInt(4) == 0 ? real + step : step);
        return valid.request().target(Requests.target(valid.operation(), path, valid.query()));
    }

    private static Request parameter(Valid valid, Random random) {
        List<Operation.Parameter> parameters = valid.operation().parameters().stream()
                .filter(each -> each.in().equals("query"))
                .toList();
        Operation.Parameter odd = HostileValues.pick(parameters, random);
        JsonNode schema = odd.schema();
        Map<String, String> query = new HashMap<>(valid.query());
        query.put(odd.name(), encoded(HostileTexts.text(schema, random)));
        String target = Requests.target(valid.operation(), valid.path(), query);
        return valid.request()
                .target(random.nextInt(6) == 0 ? target + "&" + odd.name() + "=" + query.get(odd.name()) : target);
    }

    private static Request query(Valid valid, Random random) {
        String target = valid.request().target();
        String joint = target.contains("?") ? "&" : "?";
        return valid.request().target(target + joint + HostileValues.pick(QUERIES, random));
    }

    private static Request path(Valid valid, Random random) {
        String target = valid.request().target();
        return valid.request().target(pick(spelledOddly(target), ELSEWHERE, random));
    }

    private static Request raw(Valid valid, Random random) {
        String target = valid.request().target();
        return valid.request().target(pick(illegal(target), NO_ADDRESSES, random));
    }

    private static List<String> spelledOddly(String target) {
        return List.of(
                target + "/",
                target.replaceFirst("(\\?|$)", "/$1"),
                target.replaceFirst("/", "/%2e/"),
                target.replaceFirst("(\\?|$)", ";jsessionid=1$1"),
                target.replaceFirst("(\\?|$)", ".json$1"),
                target.replaceFirst("(\\?|$)", "/..;/$1"),
                target.replaceFirst("(\\?|$)", "%2f$1"),
                target.toUpperCase(java.util.Locale.ROOT),
                "/" + target,
                "/." + target,
                "/x/.." + target,
                "/.." + target,
                "/nowhere" + target);
    }

    private static List<String> illegal(String target) {
        return List.of(
                "http://other.example" + target,
                target + "%",
                target + "%zz",
                target + "%u0041",
                target + "?x=%",
                target + "?x=%e4%",
                target + "/{id}",
                target + "|<>^`\\\"",
                target + "/[1]",
                target + "?a[]=1&b={}",
                target + "/\u00e4\u00ff",
                target + "?x=\u00e4",
                target + "#fragment",
                target + " HTTP/1.1 x",
                target + "\tx",
                target + "\u0001");
    }

    private static String pick(List<String> some, List<String> others, Random random) {
        return HostileValues.pick(Stream.concat(some.stream(), others.stream()).toList(), random);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
