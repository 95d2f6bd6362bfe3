package dev.cspmesh.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void what_stayed_is_left_out() {
        Changes changes = Changes.none()
                .field("level", "L10", "L2500")
                .field("termMonths", 12, 12)
                .field("endsOn", Optional.empty(), Optional.empty());

        assertThat(changes.fields()).containsExactly(new Changes.Field("level", "L10", "L2500"));
    }

    @Test
    void nothing_before_or_after_is_absent() {
        Changes changes = Changes.none()
                .field("remark", Optional.empty(), "Please start on the first.")
                .field("endsOn", Optional.of("2024-09-30"), Optional.empty());

        assertThat(changes.fields())
                .containsExactly(
                        new Changes.Field("remark", null, "Please start on the first."),
                        new Changes.Field("endsOn", "2024-09-30", null));
    }

    @Test
    void what_is_stored_is_read_again() {
        Changes changes = Changes.none().field("remark", Optional.empty(), "\"Quoted\" ✓");

        assertThat(Changes.parse(changes.json())).isEqualTo(changes.fields());
        assertThat(Changes.none().json()).isEmpty();
        assertThat(Changes.parse("")).isNull();
    }
}
