package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.kit.money.BasisPoints;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Active contracts with valid defaults. */
public final class ContractFixture {

    private ContractFixture() {}

    public static Contract active(int discountBasisPoints) {
        return Contract.activated(
                fact(discountBasisPoints, LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31), "UTC"),
                new SpoolCalendar(4, 5));
    }

    /** Nothing is committed to: the event names no level. */
    static Contract payAsYouGo() {
        return Contract.activated(
                new ContractActivated(
                        UUID.randomUUID(),
                        "CON-100002",
                        "CSP-100234",
                        "AGG-1001",
                        "vmc-aws",
                        "PAY_AS_YOU_GO",
                        "USD",
                        null,
                        LocalDate.of(2024, 9, 1),
                        null,
                        List.of(),
                        "UTC",
                        true,
                        null),
                new SpoolCalendar(4, 5));
    }

    static Contract running(LocalDate startsOn, LocalDate endsBefore, String zone) {
        return Contract.activated(
                fact(500, startsOn, endsBefore == null ? null : endsBefore.minusDays(1), zone),
                new SpoolCalendar(4, 5));
    }

    private static ContractActivated fact(int discountBasisPoints, LocalDate startsOn, LocalDate endsOn, String zone) {
        return new ContractActivated(
                UUID.randomUUID(),
                "CON-100001",
                "CSP-100234",
                "AGG-1001",
                "vmc-aws",
                "COMMIT",
                "USD",
                new ContractActivated.Level("L2500", 1, new BasisPoints(discountBasisPoints)),
                startsOn,
                endsOn,
                List.of(),
                zone,
                true,
                null);
    }
}
