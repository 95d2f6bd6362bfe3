package dev.cspmesh.kit.test.hostile.trick;

import static dev.cspmesh.kit.test.hostile.trick.HostileValues.pick;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;

/** Texts that programs stumble over: characters, phrases, dates that do not exist, numbers at every edge. */
public final class HostileTexts {

    private static final List<String> CHARACTERS = List.of(
            "\u0000",
            "a\u0000b",
            "\u0001\u0007\b\u001b[31m",
            "\r\nSet-Cookie: a=b",
            "\ud800",
            "\udfff\ud800",
            "\ufeff",
            "\uffff\ufffe",
            "\u202egnp.exe",
            "\u200b\u200d\u2060",
            "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "Z̷̢̧̛͖̤̟͉̰̪̟̙͔͎͓̦͎͚̼͐̾̒̿̅̍͌̂͛̂̾͜͝͠",
            "ﷺ",
            "İstanbul ß ſ K",
            "１２３",
            "٣٤",
            "\u2028\u2029\u0085",
            "e\u0301".repeat(500));

    private static final List<String> PHRASES = List.of(
            "",
            " ",
            "\t\n",
            "null",
            "undefined",
            "true",
            "NaN",
            "' or '1'='1",
            "'; drop table partner; --",
            "%s%n%x%d",
            "{0}{1}${a}#{7*7}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "{{7*7}}<%= 7 %>",
            "<script>alert(1)</script>",
            "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
            "../../../../etc/passwd",
            "C:\\\\aux\\\\con",
            "=cmd|' /C calc'!A0",
            "a@b",
            "\"quoted\"@nordwind.example",
            "mara@localhost, x@y.example",
            "http://169.254.169.254/",
            "javascript:alert(1)",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "019A9C6E00007000800000000000000Z",
            "\\",
            "\"");

    private static final List<String> DATES = List.of(
            "2024-02-30",
            "2023-02-29",
            "0000-00-00",
            "0000-01-01",
            "-0001-12-31",
            "9999-12-31",
            "10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "1582-10-10",
            "2024-13-01",
            "2024-1-1",
            "01.02.2024",
            "2024-W09-1",
            "2024-06",
            "2024-00",
            "2024-02-30T25:61:61Z",
            "2024-06-30T23:59:60Z",
            "2024-03-31T02:30:00+99:00",
            "2024-03-31T02:30:00",
            "2024-03-31T24:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "1970-01-01T00:00:00.000000000001Z",
            "1710000000",
            "PT99999999999H",
            "P1Y2M");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "0.1",
            "-0.0001",
            "1e10",
            "1E400",
            "1e-400",
            "1e1000000000",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999",
            "99999999999999999999.9999",
            "0.00000000000000000000000000000000000001",
            "00012",
            "+5",
            "1,5",
            "1_000",
            "0x10",
            " 7 ",
            ".5",
            "5.",
            "Infinity");

    private HostileTexts() {}

    /** A text to stand where a text, a date or a decimal is declared. */
    static String text(JsonNode schema, Random random) {
        int most = schema.path("maxLength").asInt(1000);
        return switch (random.nextInt(7)) {
            case 0 -> pick(CHARACTERS, random);
            case 1 -> pick(DATES, random);
            case 2 -> pick(NUMBERS, random);
            case 3 -> Trick.any(random, "x", "ü", "𝔘", "\u0301", " ").repeat(Math.min(most, 20_000));
            case 4 -> "x".repeat(Math.min(most, 20_000) + 1);
            case 5 -> "A" + pick(CHARACTERS, random) + "z";
            default -> pick(PHRASES, random);
        };
    }
}
