package dev.cspmesh.kit.openapi;

import java.util.OptionalInt;

/**
 * The longest text that a regular expression matches, so far as the forms go that our constraints use: literals, classes,
 * groups, alternatives, look-aheads and counted repetition, anchored at both ends.
 */
final class PatternLength {

    private static final int UNBOUNDED = 1_000_000;

    private final String pattern;
    private int at;

    private PatternLength(String pattern) {
        this.pattern = pattern;
    }

    /** The length in characters, or nothing if the expression has no bound or no anchors. */
    static OptionalInt longest(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            return OptionalInt.empty();
        }
        int length = new PatternLength(pattern.substring(1, pattern.length() - 1)).alternatives();
        return length >= UNBOUNDED ? OptionalInt.empty() : OptionalInt.of(length);
    }

    private int alternatives() {
        int longest = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            longest = Math.max(longest, sequence());
        }
        return longest;
    }

    private int sequence() {
        int length = 0;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            length = Math.min(UNBOUNDED, length + Math.min(UNBOUNDED, atom() * times()));
        }
        return length;
    }

    private int atom() {
        char first = pattern.charAt(at);
        if (first == '(') {
            return group();
        }
        if (first == '[') {
            at = closing();
            return 1;
        }
        at += first == '\\' ? 2 : 1;
        return 1;
    }

    private int group() {
        boolean lookAhead = pattern.startsWith("(?=", at) || pattern.startsWith("(?!", at);
        at += lookAhead || pattern.startsWith("(?:", at) ? 3 : 1;
        int length = alternatives();
        at++;
        return lookAhead ? 0 : length;
    }

    /** Behind the bracket that ends the class. */
    private int closing() {
        int end = at + 1;
        while (pattern.charAt(end) != ']') {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        return switch (pattern.charAt(at)) {
            case '?' -> quantified(at + 1, 1);
            case '*', '+' -> quantified(at + 1, UNBOUNDED);
            case '{' -> counted();
            default -> 1;
        };
    }

    private int counted() {
        int end = pattern.indexOf('}', at);
        String most = pattern.substring(at + 1, end).replaceFirst("^\\d+,", "");
        return quantified(end + 1, most.isEmpty() ? UNBOUNDED : Integer.parseInt(most));
    }

    private int quantified(int next, int times) {
        at = next;
        return times;
    }
}
