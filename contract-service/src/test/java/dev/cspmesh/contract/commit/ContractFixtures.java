package dev.cspmesh.contract.commit;

import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.contract.commitment.Prepayment;
import dev.cspmesh.contract.commitment.Term;
import dev.cspmesh.contract.projection.partner.PartnerBusiness;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.standing.PartnerStanding;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Contracts to start a domain test from. */
public final class ContractFixtures {

    public static final UUID ID = new UUID(0, 1);
    public static final Clock FIRST_OF_MARCH = at("2024-03-01T09:00:00Z");
    public static final Caller CSP = new Caller(Participant.CSP_SAAS, "CSP-1", "mara");
    public static final Caller AGGREGATOR = new Caller(Participant.AGGREGATOR, "AGG-1", "urs");
    public static final Caller VMWARE = new Caller(Participant.VMWARE, "vmware", "vera");

    static final Ending DELINQUENT = new Ending(Ending.Code.DELINQUENT, "Three months are not paid.", "AGG-1");

    /** SHA-256 of a document. */
    public static final String DOCUMENT = "0".repeat(64);

    static final String PARTNER_SERVICE = "https://partner.example";
    static final StartBounds BOUNDS = new StartBounds() {
        @Override
        public Period backDating() {
            return Period.ofMonths(3);
        }

        @Override
        public Period latestStart() {
            return Period.ofMonths(24);
        }
    };

    private ContractFixtures() {}

    /** Somebody who signs the document of these tests. */
    public static Signatures.Signer by(Caller caller) {
        return new Signatures.Signer(caller, "Mara Lindt", DOCUMENT);
    }

    public static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    public static ContractedLevel level(String commitment) {
        return new ContractedLevel("L10", 1, "USD", new BigDecimal(commitment), BasisPoints.of(500), BigDecimal.ONE);
    }

    /** The version of the level that replaced it. */
    static ContractedLevel replaced() {
        return new ContractedLevel("L10", 2, "USD", BigDecimal.TEN, BasisPoints.of(100), BigDecimal.ONE);
    }

    static ContractSubject subject(String startsOn) {
        return subject(startsOn, "UTC");
    }

    private static ContractSubject subject(String startsOn, String zone) {
        return ContractSubject.commit("vmc-aws", level("10"), Term.of(LocalDate.parse(startsOn), 12), zone);
    }

    static Contract draft(String startsOn, String zone, Clock clock) {
        return Contract.draft(ID, "CON-100001", new Parties("CSP-1", "AGG-1"), subject(startsOn, zone), BOUNDS, clock);
    }

    static Contract draft(String startsOn) {
        boolean earlier = startsOn.compareTo("2024-03-01") < 0;
        return draft(startsOn, "UTC", earlier ? at(startsOn + "T09:00:00Z") : FIRST_OF_MARCH);
    }

    static Contract signed(String startsOn) {
        Contract contract = draft(startsOn);
        contract.sign(by(CSP), FIRST_OF_MARCH);
        return contract;
    }

    static Contract countersigned(String startsOn) {
        Contract contract = signed(startsOn);
        contract.countersign(by(AGGREGATOR), true, FIRST_OF_MARCH);
        return contract;
    }

    static Contract waiting(String startsOn) {
        Contract contract = countersigned(startsOn);
        contract.approve(by(VMWARE), true, FIRST_OF_MARCH);
        return contract;
    }

    /** A contract in force since its first day, on which all agreed. */
    public static Contract since(String startsOn) {
        Clock then = at(startsOn + "T09:00:00Z");
        return agreed(draft(startsOn, "UTC", then), then);
    }

    private static Contract agreed(Contract contract, Clock then) {
        contract.sign(by(CSP), then);
        contract.countersign(by(AGGREGATOR), true, then);
        contract.approve(by(VMWARE), true, then);
        return contract;
    }

    /** A contract in force without level and term. */
    public static Contract payAsYouGo(String startsOn) {
        Clock then = at(startsOn + "T09:00:00Z");
        Contract contract = Contract.draft(
                ID,
                "CON-100001",
                new Parties("CSP-1", "AGG-1"),
                new ContractSubject(
                        "vmc-aws",
                        ContractType.PAY_AS_YOU_GO,
                        ContractedLevel.none("USD"),
                        Term.open(LocalDate.parse(startsOn)),
                        "UTC",
                        Optional.empty(),
                        false,
                        Optional.empty()),
                BOUNDS,
                then);
        return agreed(contract, then);
    }

    /** The same beside it, with an identifier of its own. */
    public static Contract another(String startsOn) {
        Contract contract = Contract.draft(
                new UUID(0, 77),
                "CON-100077",
                new Parties("CSP-1", "AGG-1"),
                subject(startsOn),
                BOUNDS,
                FIRST_OF_MARCH);
        contract.sign(by(CSP), FIRST_OF_MARCH);
        contract.countersign(by(AGGREGATOR), true, FIRST_OF_MARCH);
        contract.approve(by(VMWARE), false, FIRST_OF_MARCH);
        return contract;
    }

    /** A contract in force beside the default one. */
    public static Contract second(String startsOn) {
        Contract contract = countersigned(startsOn);
        contract.approve(by(VMWARE), false, FIRST_OF_MARCH);
        return contract;
    }

    /** A contract in force that goes on by itself. */
    static Contract renewing(String startsOn) {
        Contract contract = active(startsOn);
        contract.change(contract.terms().renewingAutomatically(true), LocalDate.parse(startsOn), FIRST_OF_MARCH);
        return contract;
    }

    /** A contract in force. */
    public static Contract active(String startsOn) {
        return waiting(startsOn);
    }

    /** A contract in force that can be renewed. */
    static Contract expiring(String startsOn) {
        Contract contract = active(startsOn);
        contract.openRenewalWindow(FIRST_OF_MARCH);
        return contract;
    }

    /** A contract in force that ends early. */
    static Contract terminating(String startsOn, LocalDate on) {
        Contract contract = active(startsOn);
        contract.terminate(on, FIRST_OF_MARCH);
        return contract;
    }

    /** A draft of twelve months at 10 a month, paid in advance. */
    static Contract prepaid(String paid, String lowBalance) {
        return Contract.draft(
                ID,
                "CON-100001",
                new Parties("CSP-1", "AGG-1"),
                new ContractSubject(
                        "vmc-aws",
                        ContractType.PREPAID,
                        level("10"),
                        Term.of(LocalDate.parse("2024-03-01"), 12),
                        "UTC",
                        Optional.of(Prepayment.of(new BigDecimal(paid), new BigDecimal(lowBalance))),
                        false,
                        Optional.empty()),
                BOUNDS,
                FIRST_OF_MARCH);
    }

    /** The same in force. */
    static Contract prepaidInForce(String paid, String lowBalance) {
        Contract contract = prepaid(paid, lowBalance);
        contract.sign(by(CSP), FIRST_OF_MARCH);
        contract.countersign(by(AGGREGATOR), true, FIRST_OF_MARCH);
        contract.approve(by(VMWARE), true, FIRST_OF_MARCH);
        return contract;
    }

    /** The event of the prepaid contract of these amounts that is in force. */
    static ContractEvent paidInAdvance(String paid, String lowBalance) {
        Contract contract = prepaid(paid, lowBalance);
        contract.sign(by(CSP), FIRST_OF_MARCH);
        contract.countersign(by(AGGREGATOR), true, FIRST_OF_MARCH);
        return contract.approve(by(VMWARE), true, FIRST_OF_MARCH);
    }

    /** The contract of a partner that is suspended or has left. */
    static Contract of(PartnerStanding.Status status, Contract contract) {
        try {
            Field standing = PartnerBusiness.class.getDeclaredField("standing");
            standing.setAccessible(true);
            standing.set(
                    contract, new PartnerStanding(status, Instant.parse("2024-02-20T09:00:00Z"), "Bills are not paid"));
            return contract;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A contract in this state. */
    public static Contract in(ContractStatus status) {
        Contract contract = switch (status) {
            case DRAFT, WITHDRAWN -> draft("2024-03-21");
            case PENDING_SIGNATURE, REJECTED -> signed("2024-03-21");
            case PENDING_APPROVAL -> countersigned("2024-03-21");
            case PENDING_EFFECTIVE_DATE -> waiting("2024-03-21");
            case ACTIVE, PENDING_EXPIRATION, EXPIRED, PENDING_TERMINATION, TERMINATED -> active("2024-03-01");
        };
        lead(contract, status);
        return contract;
    }

    private static void lead(Contract contract, ContractStatus status) {
        switch (status) {
            case WITHDRAWN -> contract.withdraw(CSP, FIRST_OF_MARCH);
            case REJECTED -> contract.reject(VMWARE, "no", FIRST_OF_MARCH);
            case PENDING_EXPIRATION -> contract.openRenewalWindow(FIRST_OF_MARCH);
            case EXPIRED -> {
                contract.openRenewalWindow(FIRST_OF_MARCH);
                contract.expire(at("2025-03-01T00:00:00Z"));
            }
            case PENDING_TERMINATION -> contract.terminate(LocalDate.parse("2024-05-01"), FIRST_OF_MARCH);
            case TERMINATED -> {
                contract.terminate(LocalDate.parse("2024-05-01"), FIRST_OF_MARCH);
                contract.endEarly(FIRST_OF_MARCH);
            }
            case DRAFT, PENDING_SIGNATURE, PENDING_APPROVAL, PENDING_EFFECTIVE_DATE, ACTIVE -> {
                // the state of the start
            }
        }
    }
}
