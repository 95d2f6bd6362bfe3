package dev.cspmesh.kit.test.hostile;

import java.util.ArrayList;
import java.util.List;

/** What a run found. */
final class Report {

    private static final int MOST_TOLD = 12;
    private static final int MOST_TEXT = 700;

    private final long seed;
    private final List<String> findings = new ArrayList<>();
    private int sent;
    private int serverErrors;
    private int invalid;
    private int accepted;

    Report(long seed) {
        this.seed = seed;
    }

    void heard(Answer answer) {
        sent++;
        accepted += answer.accepted() ? 1 : 0;
        serverErrors += answer.status() >= 500 ? 1 : 0;
    }

    void found(Attempt attempt, Answer answer, String complaint) {
        invalid += answer.status() < 500 ? 1 : 0;
        String text = answer.text();
        findings.add("""
                %s
                  %s
                  → %d %s %s
                  replay: -Dmesh.hostile.seed=%d -Dmesh.hostile.only=%d
                """.formatted(
                        complaint,
                        attempt,
                        answer.status(),
                        answer.mediaType(),
                        text.substring(0, Math.min(MOST_TEXT, text.length())),
                        seed,
                        attempt.index()));
    }

    void found(String complaint) {
        findings.add(complaint);
    }

    /** How many requests were taken; a run that is always refused at the door proves little. */
    int accepted() {
        return accepted;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    String line() {
        return "mutations: sent=%d server-errors=%d invalid-answers=%d".formatted(sent, serverErrors, invalid);
    }

    /** The findings, each once with its replay, or nothing. */
    String told() {
        List<String> first = findings.stream().limit(MOST_TOLD).toList();
        return findings.isEmpty() ? "" : findings.size() + " findings, of them\n" + String.join("\n", first);
    }
}
