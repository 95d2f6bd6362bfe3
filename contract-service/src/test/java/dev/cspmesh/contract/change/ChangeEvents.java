package dev.cspmesh.contract.change;

import static dev.cspmesh.contract.commit.ContractFixtures.by;

import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.kit.event.DomainEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** Every event of a change request, as its verbs tell it. */
public final class ChangeEvents {

    private static final Clock NOW = ContractFixtures.FIRST_OF_MARCH;

    private static final LocalDate APRIL = LocalDate.parse("2024-04-01");

    private ChangeEvents() {}

    public static Stream<DomainEvent> all() {
        return Stream.of(
                asked(true).requested(),
                asked(true).sign(by(ContractFixtures.CSP), NOW),
                signed(true).consent(by(ContractFixtures.AGGREGATOR), NOW),
                consented(true).approve(by(ContractFixtures.VMWARE), NOW),
                consented(true)
                        .reprice(ContractFixtures.VMWARE, ContractFixtures.level("20"), "The first year only.", NOW),
                consented(true).reject(ContractFixtures.VMWARE, "no", NOW),
                asked(true).withdraw(ContractFixtures.CSP, NOW),
                asked(true).lapse(NOW),
                consented(false).apply(APRIL, NOW));
    }

    static ChangeRequest signed(boolean requiresVendorApproval) {
        ChangeRequest request = asked(requiresVendorApproval);
        request.sign(by(ContractFixtures.CSP), NOW);
        return request;
    }

    static ChangeRequest consented(boolean requiresVendorApproval) {
        ChangeRequest request = signed(requiresVendorApproval);
        request.consent(by(ContractFixtures.AGGREGATOR), NOW);
        return request;
    }

    /** An upgrade that the CSP asked for. */
    static ChangeRequest asked(boolean requiresVendorApproval) {
        ChangePreview preview = new ChangePreview(
                ContractFixtures.active("2024-03-01"),
                new ContractChange.Upgrade(ContractFixtures.level("20"), APRIL),
                APRIL,
                requiresVendorApproval,
                BigDecimal.ZERO);
        return ChangeRequest.ask(new UUID(0, 9), preview, "Three new customers.", NOW);
    }
}
