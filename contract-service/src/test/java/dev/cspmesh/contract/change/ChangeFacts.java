package dev.cspmesh.contract.change;

import dev.cspmesh.contract.agreement.Contracts;
import dev.cspmesh.kit.event.DomainEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** Every fact of a change request, as its verbs tell it. */
public final class ChangeFacts {

    private static final Clock NOW = Contracts.FIRST_OF_MARCH;

    private ChangeFacts() {}

    public static Stream<DomainEvent> all() {
        return Stream.of(
                asked(true).requested(),
                asked(true).approve(LocalDate.parse("2024-04-01"), NOW),
                asked(true).reject("no", NOW),
                asked(true).withdraw(NOW),
                asked(true).lapse(NOW),
                asked(false).apply(NOW));
    }

    static ChangeRequest asked(boolean asksVmware) {
        Plan plan = new Plan(
                Contracts.active("2024-03-01"),
                ChangeKind.TERMINATE,
                new ChangeWish(null, null, null, null, null, null, false),
                LocalDate.parse("2024-04-01"),
                asksVmware);
        return ChangeRequest.ask(new UUID(0, 9), plan, NOW);
    }
}
