package dev.cspmesh.kit.caller;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person or program does within its party, after the roles of the portals that the program names. A token carries
 * them as claim {@code roles}; what each may do stands in {@link Duty}.
 */
public enum Role {
    /** Does everything that the party may do, and says who else does what. */
    ADMINISTRATOR(CUSTOMER, CSP_SAAS, AGGREGATOR, VMWARE),
    /** Admits partners and approves contracts. */
    PROGRAM_OFFICE(VMWARE),
    /** Records who completed which course. */
    TRAINING(VMWARE),
    /** Sets prices, closes orders and books payments. */
    FINANCE(VMWARE),
    /** Contracts, customers, services and orders, with the right to sign. */
    OPERATIONS(CSP_SAAS, AGGREGATOR),
    /** Deals and enquiries. */
    SALES(CSP_SAAS),
    /** Looks after customers. */
    ACCOUNT_MANAGER(CSP_SAAS),
    /** Orders up to their submission, bills and payments. */
    BILLING(CUSTOMER, CSP_SAAS, AGGREGATOR),
    /** Support requests. */
    SUPPORT(CSP_SAAS, VMWARE),
    /** Works with what its organization has. */
    USER(CUSTOMER),
    /** Reads. */
    READ_ONLY(CSP_SAAS, AGGREGATOR, VMWARE);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final List<Participant> participants;

    Role(Participant... participants) {
        this.participants = List.of(participants);
    }

    /** As tokens and people write it, such as {@code program-office}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether people of such a participant can have it. */
    public boolean isOf(Participant participant) {
        return participants.contains(participant);
    }

    /** All roles that people of such a participant can have; services of the mesh have none. */
    public static Set<Role> of(Participant participant) {
        return Arrays.stream(values())
                .filter(role -> role.isOf(participant))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** The roles among these texts that such a participant has; what is unknown, or another participant's, counts for nothing. */
    public static Set<Role> read(Participant participant, Collection<String> codes) {
        return Collections.unmodifiableSet(of(participant).stream()
                .filter(role -> codes.contains(role.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    /** For a sentence: {@code administrator, program-office}. */
    public static String codes(Collection<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.joining(", "));
    }
}
