package dev.cspmesh.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.audit.Changes;
import dev.cspmesh.kit.problem.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
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
                        .writeValueAsString(
                                opportunity.moveTo(Deals.CSP, StageChange.lost(LostReason.PRICE), Deals.NOW)))
                .doesNotContain(opportunity.deal().customerName());
    }

    @Test
    void the_history_of_an_edit_has_each_value_that_changed_before_and_after() {
        Opportunity opportunity = Deals.in(OpportunityStatus.PROPOSED, "100", 50, "2024-03-01");
        DealTerms before = opportunity.terms();
        DealTerms after = new DealTerms(
                new Deal(
                        "Hafen Logistik", "vmc-aws", new BigDecimal("250.5"), "USD", LocalDate.parse("2024-04-01"), 50),
                Optional.of(new UUID(0, 7)));

        opportunity.edit(Deals.CSP, after, Deals.NOW);

        assertThat(opportunity.terms()).isEqualTo(after);
        assertThat(after.changedFrom(before).fields())
                .containsExactly(
                        new Changes.Field("expectedMonthlyMsrp", "100.00 USD", "250.50 USD"),
                        new Changes.Field("startsOn", "2024-03-01", "2024-04-01"),
                        new Changes.Field("customerOrganizationId", null, new UUID(0, 7).toString()));
        assertThat(after.changedFrom(after).fields()).isEmpty();
    }

    @Test
    void a_won_deal_asks_for_a_customer_unless_its_customer_is_one_already() {
        Opportunity known = Deals.in(OpportunityStatus.PROPOSED, "100", 50, "2024-03-01");
        known.moveTo(
                Deals.CSP,
                new StageChange(OpportunityStatus.WON, Optional.empty(), Optional.empty(), Optional.of(new UUID(0, 7))),
                Deals.NOW);

        assertThat(known.customerRequest()).isEmpty();
        assertThat(Deals.in(OpportunityStatus.WON, "100", 50, "2024-03-01").customerRequest())
                .isPresent();
    }

    private static boolean moves(Opportunity opportunity, OpportunityStatus to) {
        try {
            return opportunity.moveTo(Deals.CSP, Deals.to(to), Deals.NOW).status() == to;
        } catch (Rejected refusal) {
            return false;
        }
    }
}
