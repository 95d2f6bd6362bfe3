package dev.cspmesh.partner.application;

import static dev.cspmesh.partner.application.ApplicationStatus.APPROVED;
import static dev.cspmesh.partner.application.ApplicationStatus.DRAFT;
import static dev.cspmesh.partner.application.ApplicationStatus.INFO_REQUESTED;
import static dev.cspmesh.partner.application.ApplicationStatus.REJECTED;
import static dev.cspmesh.partner.application.ApplicationStatus.SUBMITTED;
import static dev.cspmesh.partner.application.ApplicationStatus.UNDER_REVIEW;
import static dev.cspmesh.partner.application.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.partner.person.Contact;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb in every state: it either moves along an edge of the life cycle or is refused without a trace. */
class ApplicationStatusTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);
    private static final Company COMPANY = new Company("Nordwind", "HRB 1", "DE", "");
    private static final Contact CONTACT = new Contact("Mara", "Lindt", "mara@nordwind.example", "");

    private static final Map<String, Consumer<Application>> VERBS = Map.of(
            "submit", application -> application.submit(NOW),
            "review", application -> application.review(NOW),
            "ask", application -> application.ask("which register?", NOW),
            "answer", application -> application.answer("Hamburg", NOW),
            "approve", application -> application.approve("CSP-1", NOW),
            "reject", application -> application.reject("no", NOW),
            "withdraw", application -> application.withdraw(NOW));

    private static final Map<ApplicationStatus, Set<String>> ALLOWED = Map.of(
            DRAFT, Set.of("submit", "withdraw"),
            SUBMITTED, Set.of("review", "withdraw"),
            UNDER_REVIEW, Set.of("ask", "approve", "reject", "withdraw"),
            INFO_REQUESTED, Set.of("answer", "withdraw"),
            APPROVED, Set.of(),
            REJECTED, Set.of(),
            WITHDRAWN, Set.of());

    static Stream<Arguments> everything() {
        return Arrays.stream(ApplicationStatus.values())
                .flatMap(status -> VERBS.keySet().stream().sorted().map(verb -> arguments(status, verb)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void an_application_moves_along_its_edges_only(ApplicationStatus status, String verb) {
        Application application = in(status);

        boolean moved = moves(application, VERBS.get(verb));

        assertThat(moved).isEqualTo(ALLOWED.get(status).contains(verb));
        assertThat(application.status() == status).isEqualTo(!moved);
    }

    private static boolean moves(Application application, Consumer<Application> verb) {
        try {
            verb.accept(application);
            return true;
        } catch (Rejected refusal) {
            assertThat(refusal.rejection().type().slug()).isEqualTo("wrong-state");
            return false;
        }
    }

    private static Application in(ApplicationStatus status) {
        Application application = Application.draft(new UUID(0, 1), COMPANY, CONTACT, OneTimeSecret.random());
        if (status != DRAFT) {
            application.submit(NOW);
        }
        if (Set.of(UNDER_REVIEW, INFO_REQUESTED, APPROVED, REJECTED).contains(status)) {
            application.review(NOW);
        }
        switch (status) {
            case INFO_REQUESTED -> application.ask("which register?", NOW);
            case APPROVED -> application.approve("CSP-1", NOW);
            case REJECTED -> application.reject("no", NOW);
            case WITHDRAWN -> application.withdraw(NOW);
            case DRAFT, SUBMITTED, UNDER_REVIEW -> {
                // the way there
            }
        }
        return application;
    }
}
