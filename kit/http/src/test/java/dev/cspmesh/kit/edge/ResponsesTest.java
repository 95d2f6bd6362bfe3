package dev.cspmesh.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.response.Responses;
import org.junit.jupiter.api.Test;

class ResponsesTest {

    @Test
    void a_change_names_the_version_it_is_based_on() {
        Responses.match("\"7\"", 7);

        assertThat(refusal(null)).isEqualTo(CommonProblems.PRECONDITION_REQUIRED);
        assertThat(refusal("\"6\"")).isEqualTo(CommonProblems.EDITED_MEANWHILE);
        assertThat(refusal("7")).isEqualTo(CommonProblems.EDITED_MEANWHILE);
    }

    private static Object refusal(String ifMatch) {
        try {
            Responses.match(ifMatch, 7);
            return "taken";
        } catch (Rejected rejected) {
            return rejected.rejection().type();
        }
    }
}
