package dev.cspmesh.kit.caller;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Whose roles have a duty: one line of {@link Duty}'s table. Administrators always have it. */
final class RoleTable {

    private final Map<Participant, Set<Role>> roles = new EnumMap<>(Participant.class);

    private RoleTable() {
        for (Participant participant : Participant.values()) {
            if (Role.ADMINISTRATOR.isOf(participant)) {
                roles.put(participant, EnumSet.of(Role.ADMINISTRATOR));
            }
        }
    }

    static RoleTable administrators() {
        return new RoleTable();
    }

    static RoleTable everyRole() {
        RoleTable all = new RoleTable();
        all.roles.replaceAll((participant, few) -> Role.of(participant));
        return all;
    }

    RoleTable customer(Role... more) {
        return with(Participant.CUSTOMER, more);
    }

    RoleTable csp(Role... more) {
        return with(Participant.CSP_SAAS, more);
    }

    RoleTable aggregator(Role... more) {
        return with(Participant.AGGREGATOR, more);
    }

    RoleTable vmware(Role... more) {
        return with(Participant.VMWARE, more);
    }

    private RoleTable with(Participant participant, Role... more) {
        for (Role role : more) {
            if (!role.isOf(participant)) {
                throw new IllegalArgumentException(participant + " has no role " + role);
            }
        }
        roles.computeIfAbsent(participant, none -> EnumSet.noneOf(Role.class)).addAll(Arrays.asList(more));
        return this;
    }

    Set<Role> of(Participant participant) {
        return Set.copyOf(roles.getOrDefault(participant, Set.of()));
    }
}
