package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.kit.event.DomainEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** Every event of a change request, as its verbs tell it. */
public final class ChangeEvents {

    private static final Clock NOW = ContractFixtures.FIRST_OF_MARCH;

    private ChangeEvents() {}

    public static Stream<DomainEvent> all() {
        return Stream.of(
                asked(true).requested(),
                asked(true).approve(ContractFixtures.VMWARE, LocalDate.parse("2024-04-01"), NOW),
                asked(true).reject(ContractFixtures.VMWARE, "no", NOW),
                asked(true).withdraw(ContractFixtures.CSP, NOW),
                asked(true).lapse(NOW),
                asked(false).apply(NOW));
    }

    static ChangeRequest asked(boolean requiresVendorApproval) {
        LocalDate effectiveOn = LocalDate.parse("2024-04-01");
        ChangePreview preview = new ChangePreview(
                ContractFixtures.active("2024-03-01"),
                new ContractChange.Termination(effectiveOn),
                effectiveOn,
                requiresVendorApproval);
        return ChangeRequest.ask(new UUID(0, 9), preview, NOW);
    }
}
