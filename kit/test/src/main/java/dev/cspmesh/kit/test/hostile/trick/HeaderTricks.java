package dev.cspmesh.kit.test.hostile.trick;

import static dev.cspmesh.kit.test.hostile.trick.Trick.any;
import static dev.cspmesh.kit.test.hostile.trick.Trick.anywhere;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.hostile.wire.Request;
import java.util.List;
import java.util.Random;

/** Tricks with the head of a request. */
public final class HeaderTricks {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "*",
            ",",
            "\"",
            "garbage",
            "-1",
            "\u00e4\u00f6",
            "W/\"1\"",
            "\"99999999999999999999\"",
            "x".repeat(256),
            "x".repeat(4_000),
            "a\tb",
            "../../x",
            "%00",
            "1, 2, 3",
            "q=0;q=2;q=x");

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Charset",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Cookie",
            "Origin",
            "Referer",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Original-URL",
            "traceparent",
            "tracestate",
            "baggage",
            "Date",
            "Via",
            "Prefer",
            "Upgrade-Insecure-Requests",
            "User-Agent");

    private static final List<String> WANTED = List.of(
            "text/html",
            "application/xml",
            "image/png, */*;q=0",
            "application/problem+json",
            "application/json;q=0",
            "nonsense",
            "*",
            "*/*, ".repeat(300) + "a/b");

    private static final List<String> HOSTS =
            List.of("", "other.example", "a b", "x".repeat(300), "[::1", ":0", "\u00e4");

    private HeaderTricks() {}

    public static List<Trick> all() {
        return List.of(
                anywhere(
                        "an odd header",
                        (valid, random) -> valid.request()
                                .with(HostileValues.pick(NAMES, random), HostileValues.pick(ODD, random))),
                Trick.on("an odd declared header", HeaderTricks::takesHeader, HeaderTricks::declared),
                anywhere(
                        "other types wanted",
                        (valid, random) -> valid.request().with("Accept", HostileValues.pick(WANTED, random))),
                anywhere("another authorization", HeaderTricks::authorization),
                anywhere("a flood of headers", HeaderTricks::flood).beyondHttp(),
                anywhere("lengths that lie", HeaderTricks::framing).beyondHttp(),
                anywhere(
                                "a host of its own",
                                (valid, random) -> valid.request().with("Host", HostileValues.pick(HOSTS, random)))
                        .beyondHttp());
    }

    private static boolean takesHeader(Operation operation) {
        return operation.parameters().stream().anyMatch(each -> each.in().equals("header"));
    }

    private static Request declared(Valid valid, Random random) {
        List<Operation.Parameter> declared = valid.operation().parameters().stream()
                .filter(each -> each.in().equals("header"))
                .toList();
        String name = HostileValues.pick(declared, random).name();
        String odd = random.nextBoolean()
                ? HostileValues.pick(ODD, random)
                : HostileTexts.text(JsonNodeFactory.instance.objectNode(), random)
                        .replaceAll("[^\\x20-\\x7e\\xa0-\\xff]", "?");
        return switch (random.nextInt(4)) {
            case 0 -> valid.request().without(name);
            case 1 -> valid.request().plus(name, odd);
            default -> valid.request().with(name, odd);
        };
    }

    private static Request authorization(Valid valid, Random random) {
        Request request = valid.request();
        return switch (random.nextInt(4)) {
            case 0 -> request.without("Authorization");
            case 1 -> request.plus("Authorization", "Bearer x");
            default ->
                request.with(
                        "Authorization",
                        any(
                                random,
                                "",
                                "Bearer",
                                "Bearer ",
                                "Bearer null",
                                "Bearer a.b.c",
                                "Bearer eyJhbGciOiJub25lIn0.e30.",
                                "bearer  x",
                                "Basic YTpi",
                                "Basic \u00e4",
                                "Digest username=a",
                                "Negotiate " + "a".repeat(3_000),
                                "\u00e4",
                                "Bearer " + ".".repeat(2_000)));
        };
    }

    private static Request flood(Valid valid, Random random) {
        Request request = valid.request();
        return switch (random.nextInt(5)) {
            case 0 -> request.plus("X-Long", "x".repeat(20_000));
            case 1 -> request.plus("X".repeat(9_000), "1");
            case 2 -> request.plus("Cookie", "a=b; ".repeat(2_000));
            case 3 -> many(request, 100, "short");
            default -> many(request, 900, "0123456789012345");
        };
    }

    private static Request many(Request request, int count, String value) {
        Request flooded = request;
        for (int i = 0; i < count; i++) {
            flooded = flooded.plus("X-" + i, value);
        }
        return flooded;
    }

    private static Request framing(Valid valid, Random random) {
        Request request = valid.request().framing(Request.Framing.AS_WRITTEN);
        String length = Integer.toString(request.body().length());
        return switch (random.nextInt(12)) {
            case 0 -> request.plus("Content-Length", "-1");
            case 1 -> request.plus("Content-Length", "nonsense");
            case 2 -> request.plus("Content-Length", length).plus("Content-Length", length + "0");
            case 3 -> request.plus("Content-Length", length).plus("Transfer-Encoding", "chunked");
            case 4 -> request.plus("Transfer-Encoding", "chunked").body("zz\r\n{}\r\n0\r\n\r\n");
            case 5 -> request.plus("Transfer-Encoding", "chunked").body("-5\r\n{}\r\n0\r\n\r\n");
            case 6 -> request.plus("Transfer-Encoding", "gzip, chunked").body("0\r\n\r\n");
            case 7 -> request.plus("Content-Length", "99999999999999999999");
            case 8 -> request.plus("Content-Length", "99999999");
            case 9 -> request.plus("Content-Length", length).plus("Expect", any(random, "100-continue", "nonsense"));
            case 10 -> request.plus("A name with spaces", "1").plus("Content-Length", length);
            default -> request.plus("X-Folded", "one\r\n two").plus("Content-Length", length);
        };
    }
}
