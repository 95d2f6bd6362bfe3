package dev.cspmesh.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejected;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void one_row_more_than_wanted_tells_of_a_next_page() {
        Page<UUID> page = Page.of(rows(3), request(2), row -> row);

        assertThat(page.items()).hasSize(2);
        assertThat(page.next()).contains(new UUID(0, 2).toString());
    }

    @Test
    void the_last_page_has_no_next() {
        assertThat(Page.of(rows(2), request(2), row -> row).next()).isEmpty();
    }

    @Test
    void a_cursor_that_is_no_identifier_is_refused() {
        PageRequest request = new PageRequest();
        request.after = "nonsense";

        assertThatThrownBy(request::after)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.rejection().type()).isEqualTo(CommonProblems.MALFORMED));
    }

    private static PageRequest request(int limit) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        return request;
    }

    private static List<UUID> rows(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(i -> new UUID(0, i)).toList();
    }
}
