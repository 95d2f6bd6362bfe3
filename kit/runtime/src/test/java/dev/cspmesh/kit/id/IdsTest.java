package dev.cspmesh.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final int MANY = 20_000;
    /** The low bits of every identifier that are random anew, even for the second one of a millisecond. */
    private static final int RANDOM_BITS = 48;

    private final List<UUID> ids = Stream.generate(Ids::next).limit(MANY).toList();

    @Test
    void identifiers_are_of_version_7_and_in_the_order_of_their_making() {
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(ids.stream().map(UUID::toString)).isSorted();
    }

    @Test
    void each_random_bit_changes_from_one_identifier_to_the_next_as_often_as_not() {
        for (int bit = 0; bit < RANDOM_BITS; bit++) {
            long mask = 1L << bit;
            long changes = LongStream.range(1, MANY)
                    .filter(at -> ((bits((int) at) ^ bits((int) at - 1)) & mask) != 0)
                    .count();
            // ten standard deviations from one half: chance does not get there
            assertThat(changes).as("bit " + bit).isBetween(MANY / 2L - 707, MANY / 2L + 707);
        }
    }

    private long bits(int at) {
        return ids.get(at).getLeastSignificantBits();
    }
}
