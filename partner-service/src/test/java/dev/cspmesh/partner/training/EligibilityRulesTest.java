package dev.cspmesh.partner.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.partner.person.Contact;
import dev.cspmesh.partner.profile.Partner;
import dev.cspmesh.partner.profile.PartnerStatus;
import dev.cspmesh.partner.projection.contract.ServiceProjection.Listed;
import dev.cspmesh.partner.training.Eligibility.Condition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of what a partner may have and lack: each missing condition is named at once, and no other. */
class EligibilityRulesTest {

    private static final Caller CSP = new Caller(Participant.CSP_SAAS, "CSP-1", "somebody");
    private static final Caller VMWARE = new Caller(Participant.VMWARE, "vmware", "somebody");
    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);
    private static final String COMPETENCY = "COMP-VMC-AWS";

    static Stream<Arguments> everything() {
        List<Arguments> all = new ArrayList<>();
        for (PartnerStatus status : PartnerStatus.values()) {
            for (int bits = 0; bits < 16; bits++) {
                all.add(arguments(status, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void each_missing_condition_is_named(
            PartnerStatus status, boolean aggregator, boolean trained, boolean asks, boolean competent) {
        Set<String> courses = new HashSet<>();
        if (trained) {
            courses.add(EligibilityRules.PROGRAM_COURSE);
        }
        if (competent) {
            courses.add(COMPETENCY);
        }
        Set<Condition> wanted = new HashSet<>(Arrays.asList(Condition.values()));
        wanted.removeIf(condition -> switch (condition) {
            case PARTNER_ACTIVE -> status == PartnerStatus.ACTIVE;
            case AGGREGATOR -> aggregator;
            case TRAINING -> trained;
            case COMPETENCY -> !asks || competent;
        });

        var missing = EligibilityRules.missing(partner(status, aggregator), service(asks), Optional.empty(), courses);

        assertThat(missing).extracting(Eligibility.Missing::condition).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(missing)
                .allSatisfy(condition -> assertThat(condition.step())
                        .isEqualTo(
                                switch (condition.condition()) {
                                    case PARTNER_ACTIVE -> 2;
                                    case AGGREGATOR -> 3;
                                    case TRAINING, COMPETENCY -> 4;
                                }));
    }

    private static Listed service(boolean asks) {
        return new Listed(
                "vmc-aws", "VMware Cloud on AWS", "Infrastructure", true, false, "GSS", asks ? COMPETENCY : null);
    }

    private static Partner partner(PartnerStatus status, boolean aggregator) {
        Partner partner = Partner.enter(
                new UUID(0, 1),
                "CSP-1",
                new Partner.Origin(new UUID(0, 3), "Nordwind", "DE"),
                new Contact("Mara", "Lindt", "mara@nordwind.example", ""),
                NOW);
        if (aggregator) {
            partner.chooseAggregator(CSP, "AGG-1", NOW);
        }
        switch (status) {
            case ACTIVE -> {
                // as it is approved
            }
            case SUSPENDED -> partner.suspend(VMWARE, "unpaid", NOW);
            case LEFT -> partner.leave(VMWARE, "sold", NOW);
        }
        return partner;
    }
}
