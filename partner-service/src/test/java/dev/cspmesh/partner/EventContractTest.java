package dev.cspmesh.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.test.EventContracts;
import dev.cspmesh.partner.aggregator.AggregatorEvent;
import dev.cspmesh.partner.aggregator.AggregatorStatus;
import dev.cspmesh.partner.application.ApplicationEvent;
import dev.cspmesh.partner.profile.PartnerEvent;
import dev.cspmesh.partner.program.ContactEvent;
import dev.cspmesh.partner.projection.contract.HeldContracts;
import dev.cspmesh.partner.projection.contract.ServiceProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {

    static Stream<DomainEvent> events() {
        UUID id = new UUID(1, 2);
        LocalDate day = LocalDate.parse("2024-08-20");
        Instant now = Instant.parse("2024-08-20T08:00:00Z");
        var person = new PartnerEvent.PrimaryContact("M", "L", "m@n.example");
        return Stream.of(
                new ApplicationEvent.Submitted(id, "DE", day),
                new ApplicationEvent.Rejected(id, "no"),
                new ApplicationEvent.Drafted(id, now),
                new ApplicationEvent.Edited(id, now),
                new ApplicationEvent.ReviewStarted(id, now),
                new ApplicationEvent.InformationRequested(id, now),
                new ApplicationEvent.InformationGiven(id, now),
                new ApplicationEvent.DecisionDue(id, day),
                new ApplicationEvent.Overdue(id, day),
                new ApplicationEvent.Approved(id, "CSP-1", now),
                new ApplicationEvent.Withdrawn(id, now),
                new PartnerEvent.Suspended("CSP-1", "no", now),
                new PartnerEvent.Reinstated("CSP-1", "yes", now),
                new PartnerEvent.Left("CSP-1", "over", now),
                new PartnerEvent.PrimaryContactChanged("CSP-1", person),
                new PartnerEvent.AdministratorAdded("CSP-1", id, person),
                new PartnerEvent.AdministratorRemoved("CSP-1", id, "m@n.example"),
                new PartnerEvent.TrainingExpiring("CSP-1", "VOP-MSP", day),
                new PartnerEvent.TrainingExpired("CSP-1", "VOP-MSP", day),
                new AggregatorEvent.Changed("AGG-1", AggregatorStatus.ACTIVE, Set.of("DE"), now),
                new ContactEvent.Asked(id, "CR-1001", now),
                new ContactEvent.Answered(id, "CR-1001", now),
                new PartnerEvent.Approved(
                        "CSP-1",
                        id,
                        "Nordwind",
                        "DE",
                        "Hafenstr. 1, 20457 Hamburg",
                        new PartnerEvent.PrimaryContact("M", "L", "m@n.example"),
                        now),
                new PartnerEvent.Approved(
                        "CSP-1",
                        id,
                        "Nordwind",
                        "DE",
                        null,
                        new PartnerEvent.PrimaryContact("M", "L", "m@n.example"),
                        now),
                new PartnerEvent.AggregatorChosen("CSP-1", "AGG-1", now),
                new PartnerEvent.TrainingCompleted("CSP-1", "VOP-MSP", day, day.plusYears(2)),
                new AggregatorEvent.Registered(
                        "AGG-1",
                        "Alpen",
                        Set.of("DE"),
                        null,
                        new AggregatorEvent.Administrator("U", "K", "u@a.example")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void our_events_keep_their_schema(DomainEvent event) {
        EventContracts.holds(event);
    }

    @Test
    void we_read_what_contract_service_lists() {
        var listed =
                EventContracts.reads("contract-service", "service.listed.v1", ServiceProjection.ServiceListed.class);

        Assertions.assertThat(listed.code()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract.countersigned.v1",
                "contract.activated.v1",
                "contract.changed.v1",
                "contract.rejected.v1",
                "contract.withdrawn.v1",
                "contract.expired.v1",
                "contract.terminated.v1"
            })
    void we_read_which_aggregator_holds_which_contract(String type) {
        var held = EventContracts.reads("contract-service", type, HeldContracts.ContractHeld.class);

        Assertions.assertThat(held).hasNoNullFieldsOrPropertiesExcept("contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract.activated.v1", "contract.changed.v1"})
    void we_read_who_answers_for_a_contract(String type) {
        var held = EventContracts.reads("contract-service", type, HeldContracts.ContractHeld.class);

        Assertions.assertThat(held.contact()).isNotNull().hasNoNullFieldsOrProperties();
    }

    @Test
    void we_read_that_a_partner_has_paid_its_last_bill() {
        var settled = EventContracts.reads("billing-service", "bill.partner-settled.v1", Settled.class);

        Assertions.assertThat(settled.partnerId()).isNotBlank();
    }

    /** What the identities read of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Settled(String partnerId) {}
}
