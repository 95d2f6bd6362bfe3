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

    @Test
    void no_event_names_the_customer() throws JsonProcessingException {
        Opportunity opportunity = Deals.in(OpportunityStatus.NEW, "100", 50, "2024-03-01");

        assertThat(new ObjectMapper().writeValueAsString(opportunity.entered()))
                .doesNotContain(opportunity.deal().customerName());
        assertThat(new ObjectMapper()
                        .writeValueAsString(opportunity.moveTo(Deals.CSP, OpportunityStatus.LOST, Deals.NOW)))
                .doesNotContain(opportunity.deal().customerName());
    }

    private static boolean moves(Opportunity opportunity, OpportunityStatus to) {
        try {
            return opportunity.moveTo(Deals.CSP, to, Deals.NOW).status() == to;
        } catch (Rejected refusal) {
            return false;
        }
    }
}
