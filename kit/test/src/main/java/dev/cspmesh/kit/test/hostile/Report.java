package dev.cspmesh.kit.test.hostile;

import dev.cspmesh.kit.test.hostile.wire.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run found. */
final class Report {

    private static final int MOST_KINDS = 25;
    private static final int MOST_TEXT = 700;

    private final long seed;
    private final List<Finding> findings = new ArrayList<>();
    private int sent;
    private int serverErrors;
    private int invalid;
    private int accepted;

    /** One wrong answer; answers that are wrong in the same way have the same complaint. */
    private record Finding(String complaint, String occurrence) {}

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
        findings.add(new Finding(complaint, """
                  %s
                  → %d %s %s
                  replay: -Dmesh.hostile.seed=%d -Dmesh.hostile.only=%d
                """.formatted(
                        attempt,
                        answer.status(),
                        answer.mediaType(),
                        text.substring(0, Math.min(MOST_TEXT, text.length())),
                        seed,
                        attempt.index())));
    }

    void found(String complaint) {
        findings.add(new Finding(complaint, ""));
    }

    /** How many requests were taken; a run that is always refused at the door proves little. */
    int accepted() {
        return accepted;
    }

    List<String> findings() {
        return findings.stream()
                .map(finding -> finding.complaint() + "\n" + finding.occurrence())
                .toList();
    }

    String line() {
        return "mutations: sent=%d server-errors=%d invalid-answers=%d".formatted(sent, serverErrors, invalid);
    }

    /** Each complaint once, with the first request that led to it; empty when there is none. */
    String told() {
        Map<String, List<Finding>> kinds = findings.stream()
                .collect(Collectors.groupingBy(Finding::complaint, LinkedHashMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .limit(MOST_KINDS)
                .map(kind -> "%d × %s\n%s"
                        .formatted(
                                kind.getValue().size(),
                                kind.getKey(),
                                kind.getValue().getFirst().occurrence()))
                .collect(Collectors.joining("\n"));
    }
}
