package dev.cspmesh.navigator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.standing.PartnerStandings;
import dev.cspmesh.kit.test.EventContracts;
import dev.cspmesh.navigator.access.AccessEvent;
import dev.cspmesh.navigator.access.AccessLevel;
import dev.cspmesh.navigator.activation.ActivationEvent;
import dev.cspmesh.navigator.customer.CustomerEvent;
import dev.cspmesh.navigator.customerrequest.CustomerRequestEvent;
import dev.cspmesh.navigator.customerrequest.CustomerRequested;
import dev.cspmesh.navigator.invitation.InvitationEvent;
import dev.cspmesh.navigator.organization.ProviderOrganizationEvent;
import dev.cspmesh.navigator.projection.catalogue.ServiceListed;
import dev.cspmesh.navigator.projection.contract.ContractActivated;
import dev.cspmesh.navigator.projection.contract.ContractChanged;
import dev.cspmesh.navigator.projection.contract.ContractEnded;
import dev.cspmesh.navigator.projection.contract.DefaultContractChanged;
import dev.cspmesh.navigator.projection.partner.PartnerApproved;
import dev.cspmesh.navigator.sddc.SddcEvent;
import dev.cspmesh.navigator.terms.TermsEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {

    static Stream<DomainEvent> events() {
        UUID id = new UUID(1, 2);
        Instant now = Instant.parse("2024-08-20T08:00:00Z");
        LocalDate day = LocalDate.parse("2025-08-31");
        Map<String, List<NextAction>> next =
                Map.of("csp-saas", List.of(new NextAction("readSddc", "GET", "/sddcs/" + id)), "customer", List.of());
        var invitation = new InvitationEvent.Head(id, "CSP-1", next);
        var provider = new ProviderOrganizationEvent.Head(id, "CSP-1", next);
        var terms = new TermsEvent.Head(id, "CSP-1", next);
        var customer = new CustomerEvent.Head(id, id, "CSP-1", next);
        var request = new CustomerRequestEvent.Head(id, "CSP-1", next);
        var activation = new ActivationEvent.Head(id, id, "CSP-1", "vmc-aws", Optional.of(id), next);
        var free = new ActivationEvent.Head(id, id, "CSP-1", "bitnami", Optional.empty(), Map.of());
        var sddc = new SddcEvent.Head(id, id, "CSP-1", id, next);
        var access = new AccessEvent.Head(id, id, "CSP-1", "vmc-aws", next);
        return Stream.of(
                new InvitationEvent.Prepared(invitation, id, now),
                new InvitationEvent.Sent(invitation, id, now),
                new InvitationEvent.Opened(invitation, now),
                new InvitationEvent.WizardFilled(invitation, "account", now),
                new InvitationEvent.Accepted(invitation, id, now),
                new InvitationEvent.Expired(invitation, now),
                new ProviderOrganizationEvent.Created(provider, "Nordwind"),
                new ProviderOrganizationEvent.Suspended(provider, now),
                new ProviderOrganizationEvent.Reinstated(provider, now),
                new TermsEvent.Drafted(terms, now),
                new TermsEvent.Edited(terms, now),
                new TermsEvent.Published(terms, 1, "0".repeat(64)),
                new TermsEvent.Accepted(terms, 1, id, now),
                new CustomerEvent.Created(customer, "Hafen", "DE", new CustomerEvent.Contact("A", "B", "a@h.example")),
                new AccessEvent.Requested(access, AccessLevel.FULL, day, now),
                new AccessEvent.Granted(access, AccessLevel.PARTIAL, day, now),
                new AccessEvent.Expired(access, now),
                new CustomerRequestEvent.Received(request, "vmc-aws", now),
                new CustomerRequestEvent.Accepted(request, id, now),
                new CustomerRequestEvent.Rejected(request, now),
                new ActivationEvent.Requested(activation, 1, now),
                new ActivationEvent.Activated(activation, now),
                new ActivationEvent.Activated(free, now),
                new ActivationEvent.Failed(activation, "no capacity", now),
                new SddcEvent.Requested(sddc, "eu-central-1", 3, 1, now),
                new SddcEvent.Ready(sddc, "https://sddc.example"),
                new SddcEvent.Failed(sddc, "no capacity", now));
    }

    @ParameterizedTest
    @MethodSource("events")
    void our_events_keep_their_schema(DomainEvent event) {
        EventContracts.holds(event);
    }

    @Test
    void we_read_whom_partner_service_approves() {
        var approved = EventContracts.reads("partner-service", "partner.approved.v1", PartnerApproved.class);

        assertThat(approved.contact().email()).contains("@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner.suspended.v1", "partner.reinstated.v1", "partner.left.v1"})
    void we_read_the_standing_that_partner_service_tells(String type) {
        var moved = EventContracts.reads("partner-service", type, PartnerStandings.Moved.class);

        assertThat(moved).hasNoNullFieldsOrProperties();
    }

    @Test
    void we_read_what_contract_service_lists() {
        var listed = EventContracts.reads("contract-service", "service.listed.v1", ServiceListed.class);

        assertThat(listed.code()).isNotBlank();
    }

    @Test
    void we_read_what_contract_service_activates() {
        var activated = EventContracts.reads("contract-service", "contract.activated.v1", ContractActivated.class);

        assertThat(activated.endsOn()).isAfter(activated.startsOn());
    }

    @Test
    void we_read_how_contract_service_changes_and_ends_contracts() {
        var changed = EventContracts.reads("contract-service", "contract.changed.v1", ContractChanged.class);
        var preferred =
                EventContracts.reads("contract-service", "contract.default-changed.v1", DefaultContractChanged.class);
        var terminated = EventContracts.reads("contract-service", "contract.terminated.v1", ContractEnded.class);
        var expired = EventContracts.reads("contract-service", "contract.expired.v1", ContractEnded.class);

        assertThat(changed.endsOn()).isAfter(changed.startsOn());
        assertThat(preferred.contractId()).isEqualTo(changed.contractId());
        assertThat(terminated).hasNoNullFieldsOrProperties();
        assertThat(expired).hasNoNullFieldsOrProperties();
    }

    @Test
    void we_read_for_whom_contract_service_asks() {
        var asked =
                EventContracts.reads("contract-service", "opportunity.customer-requested.v1", CustomerRequested.class);

        assertThat(asked).hasNoNullFieldsOrProperties();
    }
}
