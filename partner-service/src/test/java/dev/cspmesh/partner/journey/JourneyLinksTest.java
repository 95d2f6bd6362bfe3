package dev.cspmesh.partner.journey;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each request of the journey is one that its service publishes, and that takes the caller who reads it. */
class JourneyLinksTest {

    private static final String SUBJECT = "019a9c6e-0000-7000-8000-000000000000";
    private static final List<Participant> READERS = List.of(CSP_SAAS, AGGREGATOR, VMWARE);
    private static final NextActions NEXT =
            new NextActions("https://contract.example", "https://navigator.example", "https://billing.example");

    static Stream<Arguments> offers() {
        return Stream.of(ApiOperation.values())
                .flatMap(operation -> READERS.stream().map(reader -> Arguments.of(operation, reader)))
                .filter(each -> !requests((ApiOperation) each.get()[0], (Participant) each.get()[1])
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("offers")
    void a_request_is_published_by_its_service_and_takes_its_reader(ApiOperation operation, Participant reader) {
        assertThat(requests(operation, reader)).allSatisfy(step -> {
            JsonNode document = published(step);
            assertThat(document.path("operationId").asText()).isEqualTo(step.action());
            assertThat(document.path("security").toString())
                    .satisfiesAnyOf(
                            security -> assertThat(security).contains("\"" + reader.scope() + "\""),
                            security -> assertThat(
                                            document.at("/x-verdicts/anyone").asText())
                                    .isEqualTo("true"));
        });
    }

    @ParameterizedTest
    @EnumSource(ApiOperation.class)
    void somebody_can_send_every_request(ApiOperation operation) {
        assertThat(READERS)
                .anySatisfy(reader -> assertThat(requests(operation, reader)).isNotEmpty());
    }

    @Test
    void the_first_activation_has_the_same_identifier_each_time() {
        assertThat(requests(ApiOperation.ACTIVATE_SERVICE, CSP_SAAS))
                .isEqualTo(requests(ApiOperation.ACTIVATE_SERVICE, CSP_SAAS));
    }

    @Test
    void a_contract_on_its_way_offers_to_each_participant_what_its_last_event_offers() {
        StepStatus signed = pending(
                "contract.signed.v1",
                Map.of(
                        "aggregator",
                        List.of(new NextAction("countersignContract", "POST", "/contracts/c/countersignature"))));

        assertThat(NEXT.of("CSP-1", signed, new Caller(AGGREGATOR, "AGG-1", "y")))
                .containsExactly(
                        new NextAction(
                                "countersignContract", "POST", "https://contract.example/contracts/c/countersignature"),
                        new NextAction("readContract", "GET", "https://contract.example/contracts/" + SUBJECT));
        assertThat(NEXT.of("CSP-1", signed, new Caller(CSP_SAAS, "CSP-1", "y")))
                .extracting(NextAction::action)
                .containsExactly("readContract");
    }

    @Test
    void an_open_order_offers_to_each_participant_what_its_last_event_offers() {
        StepStatus submitted = open(
                "order.submitted.v1",
                Map.of(
                        "aggregator",
                        List.of(
                                new NextAction("approveOrder", "POST", "/orders/" + SUBJECT + "/approval"),
                                new NextAction("editOrderLine", "PUT", "/orders/" + SUBJECT + "/lines/{line}"))));

        List<NextAction> requests = NEXT.of("CSP-1", submitted, new Caller(AGGREGATOR, "AGG-1", "y"));
        assertThat(requests)
                .containsExactly(
                        new NextAction(
                                "approveOrder", "POST", "https://billing.example/orders/" + SUBJECT + "/approval"),
                        new NextAction("readOrder", "GET", "https://billing.example/orders/" + SUBJECT));
        assertThat(requests)
                .allSatisfy(step ->
                        assertThat(published(step).path("operationId").asText()).isEqualTo(step.action()));
        assertThat(NEXT.of("CSP-1", submitted, new Caller(CSP_SAAS, "CSP-1", "y")))
                .extracting(NextAction::action)
                .containsExactly("readOrder");
    }

    @Test
    void a_contract_that_waits_for_its_first_day_is_approved_by_nobody() {
        StepStatus approved = pending("contract.approved.v1", Map.of());

        assertThat(READERS)
                .allSatisfy(reader -> assertThat(NEXT.of("CSP-1", approved, new Caller(reader, "x", "y")))
                        .extracting(NextAction::action)
                        .containsExactly("readContract"));
    }

    private static StepStatus open(String type, Map<String, List<NextAction>> actions) {
        var entry = new JourneyEntry("CSP-1", type, SUBJECT, "", Optional.empty(), "2024-09", actions, Instant.EPOCH);
        return StepStatus.open(ProgramStep.BILLING, Optional.of(Instant.EPOCH), new OpenOrder(entry).actions());
    }

    private static StepStatus pending(String type, Map<String, List<NextAction>> actions) {
        var entry = new JourneyEntry("CSP-1", type, SUBJECT, "vmc-aws", Optional.empty(), "", actions, Instant.EPOCH);
        return StepStatus.open(ProgramStep.CONTRACT, Optional.of(Instant.EPOCH), new PendingContract(entry).actions());
    }

    private static List<NextAction> requests(ApiOperation operation, Participant reader) {
        StepStatus status =
                StepStatus.open(ProgramStep.CONTRACT, Optional.of(Instant.EPOCH), StepAction.on(SUBJECT, operation));
        return NEXT.of("CSP-1", status.due(Optional.of(LocalDate.EPOCH)), new Caller(reader, "x", "y"));
    }

    /** The operation of the document whose path the request matches, the one with the fewest parameters first. */
    private static JsonNode published(NextAction step) {
        String service = step.href().startsWith("/") ? "partner" : step.href().replaceAll("https://(\\w+)\\..*", "$1");
        String path = step.href().replaceAll("https://[^/]+", "");
        Map<Integer, JsonNode> matches = new TreeMap<>();
        document(service).path("paths").properties().stream()
                .filter(each -> path.matches(each.getKey().replaceAll("\\{[^/]+}", "[^/]+")))
                .forEach(each -> matches.putIfAbsent(each.getKey().split("\\{", -1).length, each.getValue()));
        assertThat(matches).as(step.href()).isNotEmpty();
        return matches.values().iterator().next().path(step.method().toLowerCase(Locale.ROOT));
    }

    private static JsonNode document(String service) {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("..", "docs", "openapi", service + "-service.json")
                            .toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
