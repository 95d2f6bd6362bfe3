package dev.cspmesh.kit.test.hostile;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Sends attempts one after the other, judges the answers, and watches that refusals leave nothing behind. */
final class MutationRun {

    private static final int WARM_UP = 200;
    private static final int REPEATS = 2;

    private final URI base;
    private final Generator generator;
    private final Judge judge;
    private final Optional<Rows> rows;
    private final Report report;
    private List<String> state = List.of();

    MutationRun(URI base, Generator generator, Judge judge, Optional<Rows> rows, Report report) {
        this.base = base;
        this.generator = generator;
        this.judge = judge;
        this.rows = rows;
        this.report = report;
    }

    /** All attempts from the first to before the last. */
    Report between(int first, int last) throws IOException {
        state = rows.map(Rows::quiet).orElse(List.of());
        Optional<Steadiness> warm = Optional.empty();
        try (Wire wire = new Wire(base)) {
            for (int index = first; index < last; index++) {
                one(wire, generator.attempt(index));
                if (index == first + WARM_UP) {
                    warm = Optional.of(Steadiness.now());
                }
            }
        }
        warm.flatMap(then -> Steadiness.now().grownSince(then)).ifPresent(report::found);
        return report;
    }

    private void one(Wire wire, Attempt attempt) throws IOException {
        Answer answer = wire.send(attempt.request());
        report.heard(answer);
        judge.complaint(attempt, answer).ifPresent(complaint -> report.found(attempt, answer, complaint));
        if (rows.isPresent() && attempt.operation().writes()) {
            List<String> before = state;
            state = rows.get().state();
            if (!answer.accepted() && !state.equals(before) && storesAgain(wire, attempt, rows.get())) {
                report.found(attempt, answer, "stored, although refused");
            }
        }
    }

    /** Effects of earlier requests may come in between; what a refusal stores, it stores again. */
    private boolean storesAgain(Wire wire, Attempt attempt, Rows database) throws IOException {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            List<String> before = database.quiet();
            Answer answer = wire.send(attempt.request());
            state = database.state();
            if (answer.accepted() || state.equals(before)) {
                return false;
            }
        }
        return true;
    }
}
