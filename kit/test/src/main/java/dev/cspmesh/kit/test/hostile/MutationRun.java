package dev.cspmesh.kit.test.hostile;

import dev.cspmesh.kit.test.hostile.wire.Answer;
import dev.cspmesh.kit.test.hostile.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends attempts one after the other, judges the answers, and watches that refusals leave nothing behind. */
final class MutationRun {

    private static final int WARM_UP = 200;

    private final URI base;
    private final Generator generator;
    private final Judge judge;
    private final Optional<State> stored;
    private final Report report;

    MutationRun(URI base, Generator generator, Judge judge, Optional<State> stored, Report report) {
        this.base = base;
        this.generator = generator;
        this.judge = judge;
        this.stored = stored;
        this.report = report;
    }

    /** All attempts from the first to before the last. */
    Report between(int first, int last) throws IOException {
        Optional<Steadiness> warm = Optional.empty();
        List<Integer> refused = new ArrayList<>();
        try (Wire wire = new Wire(base)) {
            for (int index = first; index < last; index++) {
                if (isRefusedWrite(wire, generator.attempt(index))) {
                    refused.add(index);
                }
                if (index == first + WARM_UP) {
                    warm = Optional.of(Steadiness.now());
                }
            }
            if (stored.isPresent()) {
                new Leftovers(wire, generator, stored.get(), report).of(refused);
            }
        }
        warm.flatMap(then -> Steadiness.now().grownSince(then)).ifPresent(report::found);
        return report;
    }

    private boolean isRefusedWrite(Wire wire, Attempt attempt) throws IOException {
        Answer answer = wire.send(attempt.request());
        report.heard(answer);
        judge.complaint(attempt, answer).ifPresent(complaint -> report.found(attempt, answer, complaint));
        return !attempt.operation().isRead() && !answer.accepted();
    }
}
