package dev.cspmesh.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.problem.Rejected;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpportunityTest {

    static Stream<Arguments> everything() {
        return Arrays.stream(OpportunityStatus.values())
                .flatMap(from -> Arrays.stream(OpportunityStatus.values()).map(to -> arguments(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_deal_moves_along_its_edges_only(OpportunityStatus from, OpportunityStatus to) {
        Opportunity opportunity = Deals.in(from, "100", 50, "2024-03-01");

        boolean moved = moves(opportunity, to);

        assertThat(moved)
                .isEqualTo((from + ">" + to)
                        .matches("NEW>QUALIFIED|QUALIFIED>PROPOSED|PROPOSED>WON|(NEW|QUALIFIED|PROPOSED)>LOST"));
        assertThat(opportunity.status()).isEqualTo(moved ? to : from);
    }

    @ParameterizedTest
    @CsvSource({"NEW, 1", "QUALIFIED, 1", "PROPOSED, 1", "WON, 0", "LOST, 0"})
    void a_deal_that_is_decided_offers_nothing_more(OpportunityStatus status, int actions) {
        assertThat(Deals.in(status, "100", 50, "2024-03-01").allowedActions()).hasSize(actions);
    }

    @Test
    void no_fact_names_the_customer() throws JsonProcessingException {
        Opportunity opportunity = Deals.in(OpportunityStatus.NEW, "100", 50, "2024-03-01");

        assertThat(new ObjectMapper().writeValueAsString(opportunity.entered()))
                .doesNotContain(opportunity.deal().customerName());
        assertThat(new ObjectMapper().writeValueAsString(opportunity.moveTo(OpportunityStatus.LOST)))
                .doesNotContain(opportunity.deal().customerName());
    }

    private static boolean moves(Opportunity opportunity, OpportunityStatus to) {
        try {
            return opportunity.moveTo(to).status() == to;
        } catch (Rejected refusal) {
            return false;
        }
    }
}
