package dev.cspmesh.kit.test.hostile;

import dev.cspmesh.kit.test.hostile.wire.Answer;
import dev.cspmesh.kit.test.hostile.wire.Request;
import dev.cspmesh.kit.test.hostile.wire.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Sends once more what was refused and looks at what is stored: a refusal leaves it as it was. Many go together, since a
 * look waits until the effects of others are over; a change is followed down to the one that made it.
 */
final class Leftovers {
    private static final int TOGETHER = 250;
    private static final String KEY = "Idempotency-Key";

    private final Wire wire;
    private final Generator generator;
    private final State state;
    private final Report report;
    private int sent;

    Leftovers(Wire wire, Generator generator, State state, Report report) {
        this.wire = wire;
        this.generator = generator;
        this.state = state;
        this.report = report;
    }

    /** Attempts by their index. */
    void of(List<Integer> refused) throws IOException {
        for (int from = 0; from < refused.size(); from += TOGETHER) {
            among(refused.subList(from, Math.min(from + TOGETHER, refused.size())));
        }
    }

    private void among(List<Integer> attempts) throws IOException {
        List<String> before = state.quiet();
        List<Integer> refused = refusedAgain(attempts);
        if (refused.isEmpty() || state.now().equals(before)) {
            return;
        }
        if (refused.size() < attempts.size()) {
            // the one that is accepted this time may have made the change
            among(refused);
        } else if (attempts.size() > 1) {
            int half = attempts.size() / 2;
            among(attempts.subList(0, half));
            among(attempts.subList(half, attempts.size()));
        } else {
            alone(attempts.getFirst());
        }
    }

    /** A late effect of another request comes once; what a refusal stores, it stores again. */
    private void alone(int index) throws IOException {
        List<String> before = state.quiet();
        Attempt attempt = generator.attempt(index);
        Answer answer = wire.send(anew(attempt.request()));
        if (!answer.accepted() && !state.now().equals(before)) {
            report.found(attempt, answer, "stored, although refused");
        }
    }

    private List<Integer> refusedAgain(List<Integer> attempts) throws IOException {
        List<Integer> refused = new ArrayList<>();
        for (int index : attempts) {
            if (!wire.send(anew(generator.attempt(index).request())).accepted()) {
                refused.add(index);
            }
        }
        return refused;
    }

    /** Not under the key of the first time, whose answer might be given without a look at the request. */
    private Request anew(Request request) {
        boolean keyed = request.headers().stream()
                        .filter(header -> header.name().equals(KEY) && isKey(header.value()))
                        .count()
                == 1;
        return keyed ? request.with(KEY, new UUID(0, ++sent).toString()) : request;
    }

    private static boolean isKey(String text) {
        return text.matches("[0-9a-f-]{36}");
    }
}
