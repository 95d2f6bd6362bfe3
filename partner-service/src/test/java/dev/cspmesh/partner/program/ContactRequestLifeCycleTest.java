package dev.cspmesh.partner.program;

import static dev.cspmesh.partner.program.ContactRequestLifeCycle.ANSWER;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Each row of a contact request's table, and what none of them allows. */
class ContactRequestLifeCycleTest implements LifeCycleCases<ContactRequest, ContactStatus> {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);

    @Override
    public LifeCycle<ContactRequest, ContactStatus> table() {
        return ContactRequestLifeCycle.TABLE;
    }

    @Override
    public ContactRequest in(ContactStatus state) {
        var form = new ContactForm("Mara Lindt", "mara@nordwind.example", "DE", "Which level?");
        return AggregateState.put(new ContactRequest(new UUID(0, 1), "CR-1", form, NOW.instant()), state);
    }

    @Override
    public Caller caller(String role) {
        return role.equals("anyone")
                ? new Caller(Participant.CUSTOMER, "anyone", "somebody")
                : LifeCycleCases.super.caller(role);
    }

    @Override
    public Verbs<ContactRequest> verbs() {
        return Verbs.of(ContactRequest.class)
                .request(ANSWER, (request, caller) -> request.answer(caller, "Forty customers.", NOW));
    }
}
