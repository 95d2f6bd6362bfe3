package dev.cspmesh.kit.test.hostile.trick;

import static dev.cspmesh.kit.test.hostile.trick.Trick.any;
import static dev.cspmesh.kit.test.hostile.trick.Trick.onBody;

import dev.cspmesh.kit.test.hostile.wire.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Tricks with the bytes of a body: no JSON, too much JSON, another type than declared. */
public final class TextTricks {

    private static final int MORE_THAN_ANY_LIMIT = 11_000_000;

    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "text/html",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=" + "b".repeat(300),
            "application/octet-stream",
            "application/json; charset=nonsense",
            "application/json; charset=\"",
            "application/json;;;",
            "application/vnd.api+json",
            "application/merge-patch+json",
            "application/problem+json",
            "json",
            "*/*",
            "a/b/c",
            "application/\u00e4",
            "application/json, text/plain",
            "application/json" + "; a=b".repeat(500));

    private static final List<String> NO_JSON =
            List.of("", " ", "null", "nul", "NaN", "-", "\"", "{]", "{}{}", "a=b&c=d");

    private TextTricks() {}

    public static List<Trick> all() {
        return List.of(
                onBody("cut off", TextTricks::cut),
                onBody(
                                "a line that goes dead",
                                (valid, random) -> valid.request().framing(Request.Framing.TRUNCATED))
                        .beyondHttp(),
                onBody("in chunks", (valid, random) -> valid.request().framing(Request.Framing.CHUNKED)),
                onBody("not quite JSON", TextTricks::notQuite),
                onBody("a flipped byte", TextTricks::flipped),
                onBody("another encoding", TextTricks::encoded),
                onBody("nested deeply", TextTricks::deep),
                onBody("a bomb", TextTricks::bomb),
                onBody("another media type", TextTricks::typed),
                onBody(
                        "packed",
                        (valid, random) -> valid.request()
                                .with("Content-Encoding", any(random, "gzip", "deflate", "br", "identity", "x, gzip"))
                                .body(packed(valid.request().body().bytes()))));
    }

    private static Request cut(Valid valid, Random random) {
        byte[] body = valid.request().body().bytes();
        return valid.request().body(Arrays.copyOf(body, random.nextInt(Math.max(1, body.length))));
    }

    private static Request notQuite(Valid valid, Random random) {
        String body = valid.request().body().text();
        return valid.request()
                .body(
                        random.nextInt(3) == 0
                                ? HostileValues.pick(NO_JSON, random)
                                : HostileValues.pick(bent(body), random));
    }

    private static List<String> bent(String body) {
        String first = body.startsWith("{") ? "{\"id\": 1, \"id\": 2, " + body.substring(1) : body;
        return List.of(
                body + body,
                body + " garbage",
                body + ",",
                body.replace('"', '\''),
                body.replace(":", "="),
                "/* */" + body,
                ")]}',\n" + body,
                body.replaceFirst("\\s*}", ",}"),
                body.replaceFirst("\"", ""),
                first,
                "<form>" + body + "</form>");
    }

    private static Request flipped(Valid valid, Random random) {
        byte[] body = valid.request().body().bytes();
        if (body.length > 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt();
        }
        return valid.request().body(body);
    }

    private static Request encoded(Valid valid, Random random) {
        String body = valid.request().body().text();
        Charset charset = Charset.forName(any(random, "UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "IBM037"));
        Request request = valid.request()
                .body(
                        random.nextBoolean()
                                ? body.getBytes(charset)
                                : ("\ufeff" + body).getBytes(StandardCharsets.UTF_8));
        String type = valid.operation().body().orElseThrow().mediaType();
        return random.nextBoolean() ? request : request.with("Content-Type", type + "; charset=" + charset.name());
    }

    private static Request deep(Valid valid, Random random) {
        int depth = any(random, 50, 200, 1_001, 5_000, 100_000);
        String body = valid.request().body().text();
        String nest = random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        String inside = body.replaceFirst(":\\s*(\"[^\"]*\"|[0-9.]+)", ": " + nest);
        return valid.request().body(random.nextBoolean() ? nest : inside);
    }

    /** Most are small: a bomb of every limit's size takes its time. */
    private static Request bomb(Valid valid, Random random) {
        String body = valid.request().body().text();
        String number = random.nextBoolean() ? "9".repeat(200_000) : "1e" + "9".repeat(2_000);
        return switch (random.nextInt(12)) {
            case 0 -> valid.request().body("x".repeat(MORE_THAN_ANY_LIMIT));
            case 1 ->
                valid.request()
                        .body("[" + "0,".repeat(MORE_THAN_ANY_LIMIT / 2) + "0]")
                        .framing(Request.Framing.CHUNKED);
            case 2, 3 -> valid.request().body(body.replaceFirst("\"[^\"]*\"\\s*:", "\"" + "k".repeat(60_000) + "\":"));
            case 4, 5 -> valid.request().body("[" + "{},".repeat(20_000) + "{}]");
            case 6, 7 -> valid.request().body("{" + "\"a\":1,".repeat(20_000) + "\"b\":2}");
            case 8, 9 ->
                valid.request().body(body.replaceFirst(":\\s*\"[^\"]*\"", ": \"" + "x".repeat(900_000) + "\""));
            default -> valid.request().body(body.replaceFirst(":\\s*(\"[^\"]*\"|[0-9.]+)", ": " + number));
        };
    }

    private static Request typed(Valid valid, Random random) {
        String type = HostileValues.pick(TYPES, random);
        return random.nextInt(8) == 0
                ? valid.request().without("Content-Type")
                : valid.request().with("Content-Type", type);
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(body);
            zip.write(new byte[5_000_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
