package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Contracts to start a domain test from. */
public final class Contracts {

    public static final UUID ID = new UUID(0, 1);
    public static final Clock FIRST_OF_MARCH = at("2024-03-01T09:00:00Z");
    public static final Caller CSP = new Caller(Participant.CSP_SAAS, "CSP-1", "mara");
    public static final Caller AGGREGATOR = new Caller(Participant.AGGREGATOR, "AGG-1", "urs");
    public static final Caller VMWARE = new Caller(Participant.VMWARE, "vmware", "vera");

    public static final Seals.Seal SEAL = new Seals.Seal("mara", "0".repeat(64));
    static final String PARTNER_SERVICE = "https://partner.example";
    static final StartBounds BOUNDS = new StartBounds() {
        @Override
        public Period earliestStart() {
            return Period.ofMonths(36);
        }

        @Override
        public Period latestStart() {
            return Period.ofMonths(24);
        }
    };

    private Contracts() {}

    public static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    static PinnedLevel level(String commitment) {
        return new PinnedLevel("L10", 1, "USD", new BigDecimal(commitment), 500, BigDecimal.ONE);
    }

    static Agreement draft(String startsOn, String zone, Clock clock) {
        return Agreement.draft(
                ID,
                "CON-100001",
                new Parties("CSP-1", "AGG-1"),
                Subject.commit("vmc-aws", level("10"), Term.of(LocalDate.parse(startsOn), 12), zone),
                BOUNDS,
                clock);
    }

    static Agreement draft(String startsOn) {
        return draft(startsOn, "UTC", FIRST_OF_MARCH);
    }

    static Agreement signed(String startsOn) {
        Agreement agreement = draft(startsOn);
        agreement.sign(SEAL, Eligibility.yes(), PARTNER_SERVICE, FIRST_OF_MARCH);
        return agreement;
    }

    static Agreement countersigned(String startsOn) {
        Agreement agreement = signed(startsOn);
        agreement.countersign(SEAL, true, FIRST_OF_MARCH);
        return agreement;
    }

    static Agreement waiting(String startsOn) {
        Agreement agreement = countersigned(startsOn);
        agreement.approve("vera", true, FIRST_OF_MARCH);
        return agreement;
    }

    /** A contract in force beside the default one. */
    public static Agreement second(String startsOn) {
        Agreement agreement = countersigned(startsOn);
        agreement.approve("vera", false, FIRST_OF_MARCH);
        return agreement;
    }

    /** A contract in force. */
    public static Agreement active(String startsOn) {
        return waiting(startsOn);
    }

    /** A contract in force that can be renewed. */
    static Agreement expiring(String startsOn) {
        Agreement agreement = active(startsOn);
        agreement.openRenewalWindow(FIRST_OF_MARCH);
        return agreement;
    }

    /** A contract in force that ends early. */
    static Agreement terminating(String startsOn, LocalDate on) {
        Agreement agreement = active(startsOn);
        agreement.terminate(on, FIRST_OF_MARCH);
        return agreement;
    }

    /** A draft of twelve months at 10 a month, paid in advance. */
    static Agreement prepaid(String paid, String lowBalance) {
        return Agreement.draft(
                ID,
                "CON-100001",
                new Parties("CSP-1", "AGG-1"),
                new Subject(
                        "vmc-aws",
                        AgreementType.PREPAID,
                        level("10"),
                        Term.of(LocalDate.parse("2024-03-01"), 12),
                        "UTC",
                        Optional.of(new Prepayment(new BigDecimal(paid), new BigDecimal(lowBalance))),
                        false,
                        ContractContact.NOBODY),
                BOUNDS,
                FIRST_OF_MARCH);
    }

    /** The fact that the prepaid contract of these amounts is in force. */
    static AgreementEvent paidInAdvance(String paid, String lowBalance) {
        Agreement agreement = prepaid(paid, lowBalance);
        agreement.sign(SEAL, Eligibility.yes(), PARTNER_SERVICE, FIRST_OF_MARCH);
        agreement.countersign(SEAL, true, FIRST_OF_MARCH);
        return agreement.approve("vera", true, FIRST_OF_MARCH);
    }

    /** A contract in this state. */
    public static Agreement in(AgreementStatus status) {
        Agreement agreement = switch (status) {
            case DRAFT, WITHDRAWN -> draft("2024-03-21");
            case PENDING_SIGNATURE, REJECTED -> signed("2024-03-21");
            case PENDING_APPROVAL -> countersigned("2024-03-21");
            case PENDING_EFFECTIVE_DATE -> waiting("2024-03-21");
            case ACTIVE, PENDING_EXPIRATION, EXPIRED, PENDING_TERMINATION, TERMINATED -> active("2024-03-01");
        };
        lead(agreement, status);
        return agreement;
    }

    private static void lead(Agreement agreement, AgreementStatus status) {
        switch (status) {
            case WITHDRAWN -> agreement.withdraw(FIRST_OF_MARCH);
            case REJECTED -> agreement.reject(VMWARE, "no", FIRST_OF_MARCH);
            case PENDING_EXPIRATION -> agreement.openRenewalWindow(FIRST_OF_MARCH);
            case EXPIRED -> {
                agreement.openRenewalWindow(FIRST_OF_MARCH);
                agreement.expire(at("2025-03-01T00:00:00Z"));
            }
            case PENDING_TERMINATION -> agreement.terminate(LocalDate.parse("2024-05-01"), FIRST_OF_MARCH);
            case TERMINATED -> {
                agreement.terminate(LocalDate.parse("2024-05-01"), FIRST_OF_MARCH);
                agreement.endEarly(FIRST_OF_MARCH);
            }
            case DRAFT, PENDING_SIGNATURE, PENDING_APPROVAL, PENDING_EFFECTIVE_DATE, ACTIVE -> {
                // the state of the start
            }
        }
    }
}
