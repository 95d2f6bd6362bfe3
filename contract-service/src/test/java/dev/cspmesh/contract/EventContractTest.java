package dev.cspmesh.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.contract.catalogue.LevelsPublished;
import dev.cspmesh.contract.change.ChangeEvents;
import dev.cspmesh.contract.commit.ContractEvents;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.contract.enquiry.EnquiryEvent;
import dev.cspmesh.contract.forecast.OutlookChanged;
import dev.cspmesh.contract.pipeline.OpportunityEvent;
import dev.cspmesh.contract.pipeline.OpportunityStatus;
import dev.cspmesh.contract.pricebook.PriceBookEvent;
import dev.cspmesh.contract.projection.billing.EstimateUpdated;
import dev.cspmesh.contract.projection.navigator.CustomerCreated;
import dev.cspmesh.contract.projection.partner.AggregatorChanged;
import dev.cspmesh.contract.projection.partner.AggregatorChosen;
import dev.cspmesh.contract.threshold.ThresholdSet;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.forecast.PipelineShare;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.standing.PartnerStandings;
import dev.cspmesh.kit.test.EventContracts;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventContractTest extends ServiceTest {

    static Stream<DomainEvent> facts() {
        UUID id = new UUID(1, 2);
        LocalDate day = LocalDate.parse("2024-09-01");
        List<PriceBookEvent.ListedSku> skus = List.of(new PriceBookEvent.ListedSku("A", "a", "GB", "0.0000004"));
        return Stream.concat(
                Stream.concat(ContractEvents.all(), ChangeEvents.all()),
                Stream.of(
                        new PriceBookEvent.Published(id, "vmc-aws", 1, "USD", day, null, skus),
                        new PriceBookEvent.Published(id, "vmc-aws", 1, "USD", day, day.plusYears(1), skus),
                        new PriceBookEvent.Drafted(id, "vmc-aws", "USD", Instant.EPOCH),
                        new PriceBookEvent.Edited(id, "vmc-aws", "USD", Instant.EPOCH),
                        new PriceBookEvent.Withdrawn(id, "vmc-aws", "USD", Instant.EPOCH),
                        new OpportunityEvent.CustomerRequested(id, "CSP-1", "Hafen", "vmc-aws", day),
                        new EnquiryEvent.Taken(id, "SE-1", "CSP-1", "sd-wan", Instant.EPOCH),
                        new EnquiryEvent.Assigned(id, "SE-1", "CSP-1", "Sales", Instant.EPOCH),
                        new EnquiryEvent.Answered(id, "SE-1", "CSP-1", Instant.EPOCH),
                        new LevelsPublished(
                                "vmc-aws",
                                "USD",
                                2,
                                day,
                                List.of(new LevelsPublished.Level(
                                        "L10",
                                        Money.rounded(BigDecimal.TEN, "USD"),
                                        BasisPoints.of(500),
                                        Money.rounded(BigDecimal.ONE, "USD")))),
                        new OutlookChanged(
                                id,
                                "CSP-1",
                                "vmc-aws",
                                day,
                                List.of(new MonthlyCommitment(
                                        YearMonth.parse("2024-03"), Money.rounded(BigDecimal.TEN, "USD"))),
                                List.of(new PipelineShare(day, day, Money.rounded(BigDecimal.TEN, "USD"), 60)),
                                Instant.EPOCH),
                        new OutlookChanged(id, "CSP-1", "vmc-aws", null, null, List.of(), Instant.EPOCH),
                        new ThresholdSet("USD", Money.rounded(BigDecimal.TEN, "USD")),
                        new OpportunityEvent.Entered(id, "CSP-1", "vmc-aws", OpportunityStatus.NEW),
                        new OpportunityEvent.Edited(id, "CSP-1", "vmc-aws", OpportunityStatus.PROPOSED),
                        new OpportunityEvent.Moved(id, "CSP-1", "vmc-aws", OpportunityStatus.LOST)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void our_facts_keep_their_schema(DomainEvent fact) {
        EventContracts.holds(fact);
    }

    @Test
    void what_the_migration_tells_of_the_catalogue_keeps_its_schema() {
        Awaitility.await().until(() -> Topics.all("service.listed.v1").size() == 16);

        Topics.all("service.listed.v1")
                .forEach(seen -> EventContracts.holds(new Told(seen.type(), seen.key(), seen.data())));
    }

    @Test
    void we_read_the_choice_that_partner_service_tells() {
        var choice = EventContracts.reads("partner-service", "partner.aggregator-chosen.v1", AggregatorChosen.class);

        assertThat(choice).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner.suspended.v1", "partner.reinstated.v1", "partner.left.v1"})
    void we_read_the_standing_that_partner_service_tells(String type) {
        var moved = EventContracts.reads("partner-service", type, PartnerStandings.Moved.class);

        assertThat(moved).hasNoNullFieldsOrProperties();
    }

    @Test
    void we_read_whether_an_aggregator_may_act() {
        assertThat(EventContracts.reads("partner-service", "aggregator.changed.v1", AggregatorChanged.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void we_read_whose_customer_an_organization_is() {
        assertThat(EventContracts.reads("navigator-service", "customer.created.v1", CustomerCreated.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void we_read_the_estimate_that_billing_service_tells() {
        var estimate = EventContracts.reads("billing-service", "estimate.updated.v1", EstimateUpdated.class);

        assertThat(estimate).hasNoNullFieldsOrProperties();
    }

    /** A fact as it stands on its topic. */
    private record Told(String type, String key, @JsonValue JsonNode data) implements DomainEvent {}
}
