package dev.cspmesh.kit.test.hostile;

import static dev.cspmesh.kit.test.hostile.Trick.any;

import dev.cspmesh.kit.test.hostile.wire.Request;
import dev.cspmesh.kit.test.document.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tricks with path, query and method. */
final class AddressTricks {

    private AddressTricks() {}

    static List<Trick> all() {
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
        String odd = any(
                random,
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
                "null",
                encoded(HostileTexts.text(JsonNodeFactory.instance.objectNode(), random)));
        Map<String, String> path = new HashMap<>(valid.path());
        HostileValues.pick(List.copyOf(valid.path().keySet()).stream().sorted().toList(), random);
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
        return valid.request()
                .target(target
                        + joint
                        + any(
                                random,
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
                                "?" + "?".repeat(10)));
    }

    private static Request path(Valid valid, Random random) {
        String target = valid.request().target();
        return valid.request()
                .target(any(
                        random,
                        target + "/",
                        target.replaceFirst("(\\?|$)", "/$1"),
                        "/" + target,
                        "/." + target,
                        "/x/.." + target,
                        "/.." + target,
                        target.replaceFirst("/", "/%2e/"),
                        target.replaceFirst("(\\?|$)", ";jsessionid=1$1"),
                        target.replaceFirst("(\\?|$)", ".json$1"),
                        target.replaceFirst("(\\?|$)", "/..;/$1"),
                        target.replaceFirst("(\\?|$)", "%2f$1"),
                        target.toUpperCase(java.util.Locale.ROOT),
                        "/nowhere" + target,
                        "/" + "a/".repeat(1_000),
                        "/" + "a".repeat(3_900),
                        "/" + "a".repeat(9_000),
                        "/",
                        "/favicon.ico",
                        "/.env",
                        "/WEB-INF/web.xml",
                        "/%5c..%5c"));
    }

    private static Request raw(Valid valid, Random random) {
        String target = valid.request().target();
        return valid.request()
                .target(any(
                        random,
                        "*",
                        "",
                        "nowhere",
                        "//",
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
                        target + "\u0001"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
