package dev.cspmesh.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.adjustment.AdjustmentEvent;
import dev.cspmesh.billing.bill.BillEvent;
import dev.cspmesh.billing.bill.Leg;
import dev.cspmesh.billing.bill.payment.PartnerSettled;
import dev.cspmesh.billing.metering.UsageExceptionEvent;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.billing.order.EstimateEvent;
import dev.cspmesh.billing.order.OrderEvent;
import dev.cspmesh.billing.projection.contract.ContractActivated;
import dev.cspmesh.billing.projection.contract.ContractChanged;
import dev.cspmesh.billing.projection.contract.ContractExpired;
import dev.cspmesh.billing.projection.contract.ContractTerminated;
import dev.cspmesh.billing.projection.contract.PriceBookPublished;
import dev.cspmesh.billing.projection.navigator.ActivationActivated;
import dev.cspmesh.billing.projection.navigator.CustomerCreated;
import dev.cspmesh.billing.projection.partner.AggregatorRegistered;
import dev.cspmesh.billing.projection.partner.PartnerApproved;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.test.EventContracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that billing tells, and what it reads of others'. */
class EventsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID CONTRACT = UUID.randomUUID();
    private static final YearMonth MONTH = YearMonth.of(2024, 9);
    private static final Money MONEY = new Money(new BigDecimal("12.30"), "USD");

    private static final OrderEvent.Head ORDER = new OrderEvent.Head(
            ID,
            CONTRACT,
            "CSP-1",
            "AGG-1",
            MONTH,
            Map.of("vmware", List.of(new NextAction("closeOrder", "POST", "/orders/1/closing"))));
    private static final AdjustmentEvent.Head ADJUSTMENT =
            new AdjustmentEvent.Head(ID, CONTRACT, "CSP-1", "AGG-1", Map.of());
    private static final UsageExceptionEvent.Head EXCEPTION =
            new UsageExceptionEvent.Head(ID, "/meters/1", "1", UsageReason.LATE, Optional.of(CONTRACT));

    @ParameterizedTest
    @MethodSource("published")
    void every_event_is_what_its_schema_says(DomainEvent event) {
        EventContracts.holds(event);
    }

    static Stream<DomainEvent> published() {
        return Stream.of(
                new EstimateEvent.Updated(CONTRACT, MONTH, MONEY, MONEY),
                new EstimateEvent.Updated(CONTRACT, MONTH, MONEY, null),
                new EstimateEvent.CustomerMetered(CONTRACT, ID, "vmc-aws"),
                new UsageExceptionEvent.Rejected(EXCEPTION),
                new UsageExceptionEvent.Rejected(
                        new UsageExceptionEvent.Head(ID, "/meters/1", "1", UsageReason.FUTURE, Optional.empty())),
                new UsageExceptionEvent.Resolved(EXCEPTION),
                new UsageExceptionEvent.Reviewed(EXCEPTION, "REJECTED", "nobody used it"),
                new OrderEvent.Opened(ORDER),
                new OrderEvent.Spooled(ORDER, LocalDate.of(2024, 10, 5)),
                new OrderEvent.Edited(ORDER, 1, "700.5", "metered twice"),
                new OrderEvent.Submitted(ORDER, "PO-1", false),
                new OrderEvent.Overdue(ORDER, LocalDate.of(2024, 10, 5)),
                new AdjustmentEvent.Drafted(ADJUSTMENT, "metered twice"),
                new AdjustmentEvent.Submitted(ADJUSTMENT, "metered twice"),
                new AdjustmentEvent.Approved(ADJUSTMENT),
                new AdjustmentEvent.Applied(ADJUSTMENT),
                new AdjustmentEvent.Rejected(ADJUSTMENT, "not shown"),
                new OrderEvent.Approved(ORDER, "PO-1"),
                new OrderEvent.Rejected(ORDER, "wrong PO"),
                new OrderEvent.Cancelled(ORDER, ID, "changed for this month"),
                new OrderEvent.Closed(ORDER, MONEY, MONEY, MONEY),
                new PartnerSettled("CSP-1", Instant.parse("2024-12-01T09:00:00Z")),
                new BillEvent.Overdue(ID, "VMWARE-000001", "vmware", "AGG-1", LocalDate.of(2024, 11, 8), MONEY),
                new BillEvent.Paid(ID, "VMWARE-000001", "vmware", "AGG-1", MONEY, MONEY),
                new BillEvent.Issued(ID, Leg.VENDOR, "VMWARE-000001", "vmware", "AGG-1", MONTH, MONEY));
    }

    @Test
    void a_contract_is_read_as_its_producer_writes_it() {
        ContractActivated contract =
                EventContracts.reads("contract-service", "contract.activated.v1", ContractActivated.class);

        assertThat(contract.monthlyCommitments()).isNotEmpty();
        assertThat(contract.level().discountBasisPoints().value()).isPositive();
        assertThat(contract.prepaid()).hasToString("120.00 USD");
    }

    @Test
    void the_changes_and_the_ends_of_a_contract_are_read_as_their_producer_writes_them() {
        ContractChanged changed =
                EventContracts.reads("contract-service", "contract.changed.v1", ContractChanged.class);
        ContractTerminated terminated =
                EventContracts.reads("contract-service", "contract.terminated.v1", ContractTerminated.class);
        ContractExpired expired =
                EventContracts.reads("contract-service", "contract.expired.v1", ContractExpired.class);

        assertThat(changed).hasNoNullFieldsOrProperties();
        assertThat(changed.levels())
                .hasSize(2)
                .last()
                .satisfies(level -> assertThat(level.discountBasisPoints())
                        .isEqualTo(changed.level().discountBasisPoints()));
        assertThat(terminated).hasNoNullFieldsOrProperties();
        assertThat(expired).hasNoNullFieldsOrProperties();
    }

    @Test
    void a_price_book_is_read_as_its_producer_writes_it() {
        PriceBookPublished book =
                EventContracts.reads("contract-service", "pricebook.published.v1", PriceBookPublished.class);

        assertThat(book.skus().getFirst().listUnitPrice()).isPositive();
    }

    @Test
    void parties_are_read_as_their_producer_writes_them() {
        assertThat(EventContracts.reads("partner-service", "partner.approved.v1", PartnerApproved.class)
                        .legalName())
                .isNotBlank();
        assertThat(EventContracts.reads("partner-service", "aggregator.registered.v1", AggregatorRegistered.class)
                        .name())
                .isNotBlank();
    }

    @Test
    void an_activation_is_read_as_its_producer_writes_it() {
        ActivationActivated activation =
                EventContracts.reads("navigator-service", "activation.activated.v1", ActivationActivated.class);

        assertThat(activation.activationId()).isNotNull();
        assertThat(activation.customerOrganizationId()).isNotNull();
    }

    @Test
    void a_customer_is_read_as_its_producer_writes_it() {
        CustomerCreated customer =
                EventContracts.reads("navigator-service", "customer.created.v1", CustomerCreated.class);

        assertThat(customer.country()).hasSize(2);
    }
}
