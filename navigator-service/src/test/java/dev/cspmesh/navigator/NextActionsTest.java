package dev.cspmesh.navigator;

import static dev.cspmesh.navigator.Fixtures.AT_CUSTOMER;
import static dev.cspmesh.navigator.Fixtures.NOW;
import static dev.cspmesh.navigator.Fixtures.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.navigator.access.Access;
import dev.cspmesh.navigator.access.AccessGrant;
import dev.cspmesh.navigator.access.AccessLevel;
import dev.cspmesh.navigator.activation.ActivationContext;
import dev.cspmesh.navigator.activation.ServiceActivation;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.navigator.invitation.Invitation;
import dev.cspmesh.navigator.invitation.WizardAnswers;
import dev.cspmesh.navigator.organization.ProviderOrganization;
import dev.cspmesh.navigator.sddc.Sddc;
import dev.cspmesh.navigator.sddc.SddcSpec;
import dev.cspmesh.navigator.terms.TermsOfService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events tell other services whose turn it is, and their examples show what the life cycles really offer. */
class NextActionsTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final UUID ID = new UUID(1, 1);
    private static final Clock MUCH_LATER = Clock.offset(NOW, Duration.ofDays(400));

    static Stream<DomainEvent> events() {
        return Stream.of(invitation(), organizations(), terms(), access(), activation(), sddc())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_says_whose_turn_it_is_as_its_example_does(DomainEvent event) throws IOException {
        Path example = Path.of("src/main/resources/events", event.type() + ".example.json");

        assertThat(turns(JSON.valueToTree(event))).isEqualTo(turns(JSON.readTree(example.toFile())));
    }

    private static Map<String, List<String>> turns(JsonNode event) {
        Map<String, List<String>> turns = new LinkedHashMap<>();
        event.path("nextActions")
                .properties()
                .forEach(each -> turns.put(
                        each.getKey(),
                        StreamSupport.stream(each.getValue().spliterator(), false)
                                .map(action -> action.path("action").asText())
                                .toList()));
        return turns;
    }

    private static List<DomainEvent> invitation() {
        Invitation invitation = Invitation.prepare(ID, "CSP-1", new UUID(2, 2), NOW);
        Invitation unopened = Invitation.prepare(ID, "CSP-1", new UUID(2, 2), NOW);
        unopened.sent(NOW);
        DomainEvent prepared = invitation.prepared();
        DomainEvent sent = invitation.sent(NOW);
        DomainEvent opened = invitation.open(NOW);
        DomainEvent filled =
                invitation.fillAccount(PROVIDER, new WizardAnswers.Account("Head of Cloud", "+49 30 000000"), NOW);
        invitation.fillOrganization(PROVIDER, new WizardAnswers.Organization("Nordwind Cloud", "DE"), NOW);
        invitation.fillSettings(PROVIDER, new WizardAnswers.Settings("eu-central-1", "en"), NOW);
        return List.of(
                prepared,
                sent,
                opened,
                filled,
                invitation.accept(PROVIDER, new UUID(3, 3), NOW),
                unopened.expireIfOver(MUCH_LATER).orElseThrow());
    }

    private static List<DomainEvent> organizations() {
        var profile = new ProviderOrganization.Profile("Nordwind Cloud", "DE", "eu-central-1", "en");
        return List.of(
                ProviderOrganization.create(ID, "CSP-1", profile, NOW).created(),
                Fixtures.customer().created());
    }

    private static List<DomainEvent> terms() {
        TermsOfService terms = TermsOfService.draft(ID, "CSP-1", "Terms", "1. We serve you.", NOW);
        return List.of(
                terms.drafted(),
                terms.edit(PROVIDER, "Terms", "1. We serve you well.", NOW),
                terms.publish(PROVIDER, 1, NOW),
                terms.accept(AT_CUSTOMER, new UUID(8, 8), "Ada Berg", NOW).accepted());
    }

    private static List<DomainEvent> access() {
        Access full = new Access(AccessLevel.FULL, List.of(), LocalDate.parse("2024-12-31"));
        Access partial = new Access(AccessLevel.PARTIAL, List.of("vm.read"), LocalDate.parse("2024-12-31"));
        AccessGrant grant = AccessGrant.request(ID, Fixtures.customer(), "vmc-aws", full, NOW);
        return List.of(
                grant.requestAgain(PROVIDER, partial, NOW),
                grant.approve(AT_CUSTOMER, NOW),
                grant.expireIfOver(MUCH_LATER).orElseThrow());
    }

    private static List<DomainEvent> activation() {
        ServiceActivation active = activated(Phase.pending());
        return List.of(
                active.requested(NOW.instant()),
                active.observe(Phase.ready(Optional.empty()), NOW).orElseThrow(),
                activated(Phase.pending())
                        .observe(Phase.failed("no capacity"), NOW)
                        .orElseThrow());
    }

    private static List<DomainEvent> sddc() {
        return List.of(
                center().requested(NOW.instant()),
                center().observe(Phase.ready(Optional.empty()), NOW).orElseThrow(),
                center().observe(Phase.failed("no capacity"), NOW).orElseThrow());
    }

    private static Sddc center() {
        var spec = new SddcSpec(ID, "warehouse", "eu-central-1", 3);
        return Sddc.request(new UUID(5, 5), activated(Phase.ready(Optional.empty())), spec, NOW);
    }

    private static ServiceActivation activated(Phase phase) {
        var context = new ActivationContext(
                Optional.of(new ActivationContext.Catalogue(true, false)), Optional.of(new UUID(2, 2)), true);
        var activation = ServiceActivation.request(ID, Fixtures.customer(), "vmc-aws", context, NOW);
        activation.observe(phase, NOW);
        return activation;
    }
}
