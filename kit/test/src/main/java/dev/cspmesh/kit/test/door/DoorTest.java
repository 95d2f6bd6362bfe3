package dev.cspmesh.kit.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.matrix.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every operation of a service promises, read from its document and tried over HTTP; a {@code @QuarkusTest} that
 * knows the objects of the authorization matrix. Each test names all operations that break the promise.
 */
public interface DoorTest {

    /** The one of the authorization matrix. */
    World world();

    @Test
    default void an_unknown_query_parameter_is_400_and_the_known_ones_are_named() {
        holds(new QueryPromises(door()).unknownParameters());
    }

    @Test
    default void a_query_value_that_cannot_be_read_is_400_and_what_is_allowed_is_named() {
        holds(new QueryPromises(door()).unreadableValues());
    }

    @Test
    default void an_enumeration_in_a_filter_takes_several_values() {
        holds(new QueryPromises(door()).severalValues());
    }

    @Test
    default void a_wrong_method_on_a_known_path_is_405_with_allow() {
        holds(new MethodPromises(door()).wrongMethods());
    }

    @Test
    default void every_list_is_ordered_by_its_declared_keys_and_by_no_other() {
        holds(new ListPromises(door()).orders());
    }

    @Test
    default void every_list_tells_its_total_when_it_is_asked_for() {
        holds(new ListPromises(door()).totals());
    }

    @Test
    default void every_list_says_what_it_can_be_narrowed_ordered_and_searched_by() {
        holds(new ListPromises(door()).descriptions());
    }

    @Test
    default void what_has_a_public_number_is_found_by_it() {
        holds(new SearchPromises(door()).numbers());
    }

    @Test
    default void what_a_search_declares_is_searched() {
        holds(new SearchPromises(door()).searches());
    }

    @Test
    default void a_word_that_is_none_of_a_known_set_is_refused_with_the_set() {
        holds(new BodyPromises(door()).unknownWords());
    }

    @Test
    default void what_confirms_something_needs_the_tag_that_was_shown() {
        holds(new TagPromises(door()).missingAndStaleTags());
    }

    @Test
    default void every_field_that_is_missing_is_listed() {
        holds(new BodyPromises(door()).missingFields());
    }

    @Test
    default void a_field_of_the_wrong_kind_is_pointed_at() {
        holds(new BodyPromises(door()).wrongKinds());
    }

    @Test
    default void a_short_text_is_one_line_of_whole_letters() {
        holds(new BodyPromises(door()).brokenLines());
    }

    @Test
    default void codes_are_those_of_their_standard() {
        holds(new BodyPromises(door()).unknownCodes());
    }

    @Test
    default void an_amount_with_more_digits_than_its_currency_has_is_refused() {
        holds(new BodyPromises(door()).tooManyDigits());
    }

    private Door door() {
        return Door.of(this);
    }

    private static void holds(List<String> broken) {
        assertThat(broken).isEmpty();
    }
}
