package dev.cspmesh.kit.caller;

import static dev.cspmesh.kit.caller.Role.ACCOUNT_MANAGER;
import static dev.cspmesh.kit.caller.Role.BILLING;
import static dev.cspmesh.kit.caller.Role.FINANCE;
import static dev.cspmesh.kit.caller.Role.OPERATIONS;
import static dev.cspmesh.kit.caller.Role.PROGRAM_OFFICE;
import static dev.cspmesh.kit.caller.Role.READ_ONLY;
import static dev.cspmesh.kit.caller.Role.SALES;
import static dev.cspmesh.kit.caller.Role.USER;
import static dev.cspmesh.kit.caller.RoleTable.administrators;
import static dev.cspmesh.kit.caller.RoleTable.everyRole;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What somebody has to do at work so that an operation is theirs. This is the one table of which role has which duty; an
 * operation declares its duty, and the participants that its permission lets in are held to these roles. Services of the
 * mesh are no people: their permission alone decides.
 */
public enum Duty {
    /** Nobody's: the operation is open to everybody, or to services of the mesh only. */
    NONE(everyRole()),
    /** Reading what the party sees, but for its money; searching the knowledge base. */
    READ(everyRole()),
    /** Reading bills, the ledger, margins and price plans. */
    READ_BILLS(administrators()
            .customer(BILLING)
            .csp(OPERATIONS, SALES, ACCOUNT_MANAGER, BILLING, READ_ONLY)
            .aggregator(OPERATIONS, BILLING, READ_ONLY)
            .vmware(PROGRAM_OFFICE, FINANCE, READ_ONLY)),
    /** Saying who belongs to the party and with which roles. */
    MANAGE_PEOPLE(administrators()),
    /** Running the mesh itself: rebuilding what is derived, moving a sandbox's clock. */
    MAINTAIN(administrators()),
    /** Deciding on applications. */
    REVIEW_APPLICATIONS(administrators().vmware(PROGRAM_OFFICE)),
    /** Partners' standing, Aggregators and where they may bill. */
    MANAGE_PARTNERS(administrators().vmware(PROGRAM_OFFICE)),
    /** Answering questions about the program and sales enquiries. */
    ANSWER_ENQUIRIES(administrators().vmware(PROGRAM_OFFICE)),
    /** Completions of courses. */
    TRAINING(administrators().vmware(Role.TRAINING)),
    /** Signing, countersigning, approving, refusing and ending contracts and their changes. */
    SIGN_CONTRACTS(administrators().csp(OPERATIONS).aggregator(OPERATIONS).vmware(PROGRAM_OFFICE)),
    /** Drafting contracts and asking for changes; choosing the Aggregator. */
    MANAGE_CONTRACTS(administrators().csp(OPERATIONS).aggregator(OPERATIONS).vmware(PROGRAM_OFFICE)),
    /** Deals and enquiries. */
    PIPELINE(administrators().csp(SALES, ACCOUNT_MANAGER)),
    /** Price books, levels, thresholds, margins; the CSP's own price plans. */
    PRICES(administrators().csp(OPERATIONS, BILLING).vmware(FINANCE)),
    /** The provider organization: its onboarding and settings. */
    ONBOARDING(administrators().csp(OPERATIONS)),
    /** Customer organizations and their requests. */
    CUSTOMERS(administrators().csp(OPERATIONS, ACCOUNT_MANAGER)),
    /** Activations, data centers and access to them. */
    SERVICES(administrators().csp(OPERATIONS, ACCOUNT_MANAGER)),
    /** Letting the provider into what the customer has. */
    APPROVE_ACCESS(administrators()),
    /** Terms of service: writing them, and accepting them for a customer. */
    TERMS(administrators().csp(OPERATIONS)),
    /** Reporting usage and deciding on usage that was not taken. */
    METERING(administrators().vmware(FINANCE)),
    /** Preparing and submitting orders and adjustments. */
    ORDERS(administrators().csp(OPERATIONS, BILLING)),
    /** Approving, refusing, closing and replacing orders and adjustments; a CSP takes back its own adjustment. */
    APPROVE_ORDERS(
            administrators().csp(OPERATIONS, BILLING).aggregator(OPERATIONS).vmware(FINANCE)),
    /** Booking payments. */
    PAYMENTS(administrators().csp(BILLING).aggregator(BILLING).vmware(FINANCE)),
    /** Asking for help and following up on it. */
    ASK_SUPPORT(administrators()
            .customer(USER, BILLING)
            .csp(OPERATIONS, SALES, ACCOUNT_MANAGER, BILLING, Role.SUPPORT)
            .aggregator(OPERATIONS, BILLING)
            .vmware(PROGRAM_OFFICE, Role.SUPPORT)),
    /** Working on support requests. */
    SUPPORT(administrators()
            .customer(USER, BILLING)
            .csp(OPERATIONS, Role.SUPPORT)
            .vmware(PROGRAM_OFFICE, Role.SUPPORT)),
    /** Passing a support request on to VMware. */
    ESCALATE(administrators().csp(OPERATIONS, Role.SUPPORT));

    @SuppressWarnings("ImmutableEnumChecker") // only made here
    private final RoleTable roles;

    Duty(RoleTable roles) {
        this.roles = roles;
    }

    /** The roles of such a participant that have it, in the order of {@link Role}. */
    public List<Role> roles(Participant participant) {
        return roles.of(participant).stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** Whether somebody with these roles has it. */
    public boolean isOf(Participant participant, Set<Role> held) {
        return this == NONE
                || participant == Participant.SERVICE
                || held.stream().anyMatch(roles.of(participant)::contains);
    }

    /** Whether this caller has it. */
    public boolean isOf(Caller caller) {
        return isOf(caller.participant(), caller.roles());
    }
}
