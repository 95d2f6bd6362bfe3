package dev.cspmesh.contract.forecast;

import static dev.cspmesh.contract.forecast.Bases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.contract.pipeline.Deals;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.contract.pipeline.OpportunityStatus;
import dev.cspmesh.kit.forecast.PipelineShare;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineAllocationTest {

    private static final Opportunity DEAL = Deals.in(OpportunityStatus.WON, "1000", 100, "2024-03-11");

    private final Contract first = ContractFixtures.active("2024-03-01");
    private final Contract second = ContractFixtures.another("2024-03-01");

    @Test
    void a_deal_goes_to_the_default_contract_while_it_runs() {
        PipelineAllocation all = PipelineAllocation.of(List.of(DEAL), Set.of(), List.of(second, first));

        assertThat(all.of(first)).containsExactly(share("2024-03-11", "2025-02-28"));
    }

    @Test
    void when_the_default_contract_ends_the_deal_goes_to_the_one_that_would_follow_it() {
        first.terminate(LocalDate.parse("2024-11-01"), ContractFixtures.FIRST_OF_MARCH);

        PipelineAllocation all = PipelineAllocation.of(List.of(DEAL), Set.of(), List.of(first, second));

        assertThat(all.of(first)).containsExactly(share("2024-03-11", "2024-10-31"));
        assertThat(all.of(second)).containsExactly(share("2024-11-01", "2025-02-28"));
        assertThat(all.unserved()).containsExactly(share("2025-03-01", null));
    }

    @Test
    void days_on_which_no_contract_runs_are_said_to_be_unserved() {
        PipelineAllocation all = PipelineAllocation.of(List.of(DEAL), Set.of(), List.of());

        assertThat(all.unserved()).containsExactly(share("2024-03-11", null));
    }

    @Test
    void a_won_deal_stops_counting_when_its_customer_is_metered() {
        PipelineAllocation all = PipelineAllocation.of(List.of(DEAL), Set.of(DEAL.id()), List.of(first));

        assertThat(all.of(first)).isEmpty();
        assertThat(all.unserved()).isEmpty();
    }

    @Test
    void a_draft_takes_what_no_agreed_contract_would_serve() {
        first.terminate(LocalDate.parse("2024-11-01"), ContractFixtures.FIRST_OF_MARCH);
        Contract draft = ContractFixtures.in(dev.cspmesh.contract.commit.ContractStatus.DRAFT);

        PipelineAllocation all = PipelineAllocation.of(List.of(DEAL), Set.of(), List.of(second, draft));

        assertThat(all.of(draft)).containsExactly(share("2025-03-01", "2025-03-20"));
    }

    @Test
    void a_deal_in_a_currency_without_a_contract_is_said_to_be_unserved() {
        Opportunity euros = Deals.inCurrency("EUR", "1000", "2024-03-11");

        PipelineAllocation all = PipelineAllocation.of(List.of(euros), Set.of(), List.of(first));

        assertThat(all.of(first)).isEmpty();
        assertThat(all.unserved()).hasSize(1);
    }

    private static PipelineShare share(String startsOn, @org.jspecify.annotations.Nullable String endsOn) {
        return new PipelineShare(
                LocalDate.parse(startsOn), endsOn == null ? null : LocalDate.parse(endsOn), usd("1000"), 100);
    }
}
