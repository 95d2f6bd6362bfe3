package dev.cspmesh.sandbox.secret;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds in a text what looks like a secret. A finding says what and where, and never shows it. */
final class SecretScan {

    /** Forms that are secrets by themselves. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
            "a signed token", Pattern.compile("\\beyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}"),
            "a cloud access key", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bAIza[\\w-]{35}"),
            "a repository token", Pattern.compile("\\b(gh[pousr]_\\w{36}|github_pat_\\w{22}|glpat-[\\w-]{20})"),
            "a payment or chat key", Pattern.compile("\\b([sr]k_live_\\w{20}|xox[abprs]-[\\w-]{10})"),
            "a registry token", Pattern.compile("\\bnpm_\\w{36}"));

    private static final String NAME = "(?i)[\\w.-]*(password|passwd|secret|token|api[_-]?key|credential)[\\w.-]*";
    private static final String VALUE = "([\\w+/=!@%$.-]{12,})";

    /** Values that are given to something with a name like a secret's: assigned, in JSON, in YAML, in XML. */
    private static final List<Pattern> ASSIGNMENTS = List.of(
            Pattern.compile(NAME + "[\"']?\\s*[:=]\\s*[\"']?" + VALUE),
            Pattern.compile("<" + NAME + ">" + VALUE + "<"));

    /** Bits a character; random text in base 64 of this length has more, words and expressions have less. */
    private static final double MUCH = 3.0;

    private SecretScan() {}

    /** What was found in a text, as {@code file:line: what}. */
    static List<String> findings(String file, String text) {
        String[] lines = text.split("\n", -1);
        return IntStream.range(0, lines.length)
                .boxed()
                .flatMap(at -> inLine(lines[at]).map(what -> file + ":" + (at + 1) + ": " + what))
                .toList();
    }

    private static Stream<String> inLine(String line) {
        Stream<String> forms = FORMS.entrySet().stream()
                .filter(form -> form.getValue().matcher(line).find())
                .map(Map.Entry::getKey);
        Stream<String> values = ASSIGNMENTS.stream()
                .flatMap(pattern -> pattern.matcher(line).results())
                .filter(SecretScan::looksRandom)
                .map(match -> "a value given to " + match.group().split("[\\s:=>\"']", 2)[0]);
        return Stream.concat(forms, values);
    }

    private static boolean looksRandom(MatchResult match) {
        String value = match.group(2);
        return value.matches(".*\\d.*") && value.matches(".*[A-Za-z].*") && entropy(value) >= MUCH;
    }

    /** Bits that one character of this text tells, by how often each occurs in it. */
    private static double entropy(String text) {
        return text.chars()
                .distinct()
                .mapToDouble(each ->
                        (double) text.chars().filter(other -> other == each).count() / text.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
