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
    private static final NextRequests NEXT =
            new NextRequests("https://contract.example", "https://navigator.example", "https://billing.example");

    static Stream<Arguments> offers() {
        return Stream.of(Move.Kind.values())
                .flatMap(kind -> READERS.stream().map(reader -> Arguments.of(kind, reader)))
                .filter(each -> !steps((Move.Kind) each.get()[0], (Participant) each.get()[1])
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("offers")
    void a_request_is_published_by_its_service_and_takes_its_reader(Move.Kind kind, Participant reader) {
        assertThat(steps(kind, reader)).allSatisfy(step -> {
            JsonNode operation = published(step);
            assertThat(operation.path("operationId").asText()).isEqualTo(step.action());
            assertThat(operation.path("security").toString())
                    .satisfiesAnyOf(
                            security -> assertThat(security).contains("\"" + reader.scope() + "\""),
                            security -> assertThat(
                                            operation.at("/x-verdicts/anyone").asText())
                                    .isEqualTo("true"));
        });
    }

    @ParameterizedTest
    @EnumSource(Move.Kind.class)
    void somebody_can_make_every_move(Move.Kind kind) {
        assertThat(READERS).anySatisfy(reader -> assertThat(steps(kind, reader)).isNotEmpty());
    }

    @Test
    void the_first_activation_has_the_same_identifier_each_time() {
        assertThat(steps(Move.Kind.ACTIVATE_SERVICE, CSP_SAAS)).isEqualTo(steps(Move.Kind.ACTIVATE_SERVICE, CSP_SAAS));
    }

    private static List<NextAction> steps(Move.Kind kind, Participant reader) {
        StepStanding standing =
                StepStanding.open(ProgramStep.CONTRACT, Optional.of(Instant.EPOCH), List.of(new Move(kind, SUBJECT)));
        return NEXT.of("CSP-1", standing.due(Optional.of(LocalDate.EPOCH)), new Caller(reader, "x", "y"));
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
