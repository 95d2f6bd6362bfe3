package dev.cspmesh.kit.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    @ParameterizedTest
    @CsvSource({
        "/things/7, /things/7",
        "/things/7/.., /things",
        "/things/7/%2e%2e, /things",
        "/things/7/%2E./8?page=2, /things/8",
        "/things/7;v=1/, /things/7",
        "//things/7, /things/7",
    })
    void a_path_is_read_as_the_server_reads_it(String target, String path) {
        assertThat(Judge.path(target)).contains(path);
    }
}
