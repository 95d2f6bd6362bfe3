package dev.cspmesh.navigator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.problem.ProblemType;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.problem.Rejection;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;

/** How domain tests look at a refusal. */
public final class Refusals {

    private Refusals() {}

    /** A refusal of this type that names at least these fields. */
    public static ThrowingConsumer<Throwable> refusedAs(ProblemType type, String... pointers) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(Rejected.class);
            Rejection rejection = ((Rejected) thrown).rejection();
            assertThat(rejection.type()).isEqualTo(type);
            assertThat(rejection.errors())
                    .extracting(Rejection.FieldError::pointer)
                    .containsAll(List.of(pointers));
        };
    }
}
