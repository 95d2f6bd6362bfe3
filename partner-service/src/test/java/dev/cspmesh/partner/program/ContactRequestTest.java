package dev.cspmesh.partner.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Both edges of a question about the program: it is asked, and answered once. */
class ContactRequestTest {

    private static final Caller VMWARE = new Caller(Participant.VMWARE, "vmware", "somebody");
    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void a_new_question_is_open_and_tells_its_reference() {
        ContactRequest request = asked();

        assertThat(request.status()).isEqualTo(ContactStatus.OPEN);
        assertThat(request.asked().reference()).isEqualTo("CR-1");
    }

    @Test
    void an_open_question_is_answered() {
        ContactRequest request = asked();

        request.answer(VMWARE, "Forty customers.", NOW);

        assertThat(request.status()).isEqualTo(ContactStatus.ANSWERED);
        assertThat(request.answer()).contains("Forty customers.");
    }

    @Test
    void an_answered_question_keeps_its_answer() {
        ContactRequest request = asked();
        request.answer(VMWARE, "Forty customers.", NOW);

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> request.answer(VMWARE, "Fifty.", NOW));

        assertThat(refusal.rejection().type().slug()).isEqualTo("wrong-state");
        assertThat(request.answer()).contains("Forty customers.");
    }

    private static ContactRequest asked() {
        return new ContactRequest(
                new UUID(0, 1),
                "CR-1",
                new ContactForm("Mara Lindt", "mara@nordwind.example", "DE", "Which level?"),
                NOW.instant());
    }
}
