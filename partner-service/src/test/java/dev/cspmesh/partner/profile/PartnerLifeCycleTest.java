package dev.cspmesh.partner.profile;

import static dev.cspmesh.partner.profile.PartnerLifeCycle.ADD_ADMINISTRATOR;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.CHANGE_PRIMARY_CONTACT;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.CHOOSE_AGGREGATOR;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.LET_GO;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.RECORD_COMPLETION;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.REINSTATE;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.SUSPEND;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.TABLE;
import static dev.cspmesh.partner.profile.PartnerStatus.ACTIVE;
import static dev.cspmesh.partner.profile.PartnerStatus.LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import dev.cspmesh.partner.person.Contact;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of a partner's table, what none of them allows, and who stays its administrator. */
class PartnerLifeCycleTest implements LifeCycleCases<Partner, PartnerStatus> {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);
    private static final Contact MARA = new Contact("Mara", "Lindt", "mara@nordwind.example", "");
    private static final Contact OLE = new Contact("Ole", "Berg", "ole@nordwind.example", "");

    @Override
    public LifeCycle<Partner, PartnerStatus> table() {
        return TABLE;
    }

    @Override
    public Partner in(PartnerStatus state) {
        Partner partner =
                Partner.enter(new UUID(0, 1), "CSP-1", new Partner.Origin(new UUID(0, 3), "Nordwind", "DE"), MARA, NOW);
        return AggregateState.put(partner, state);
    }

    @Override
    public Verbs<Partner> verbs() {
        return Verbs.of(Partner.class)
                .request(CHOOSE_AGGREGATOR, (partner, caller) -> partner.chooseAggregator(caller, "AGG-1", NOW))
                .request(
                        ADD_ADMINISTRATOR,
                        (partner, caller) -> partner.addAdministrator(caller, new UUID(0, 2), OLE, NOW)
                                .added())
                .request(CHANGE_PRIMARY_CONTACT, (partner, caller) -> partner.changePrimaryContact(caller, OLE, NOW))
                .request(RECORD_COMPLETION, (partner, caller) -> {
                    TABLE.require(partner, RECORD_COMPLETION, caller);
                    return Optional.empty();
                })
                .request(SUSPEND, (partner, caller) -> partner.suspend(caller, "unpaid", NOW))
                .request(REINSTATE, (partner, caller) -> partner.reinstate(caller, "paid", NOW))
                .request(LET_GO, (partner, caller) -> partner.leave(caller, "sold", NOW));
    }

    @Test
    void a_partner_that_left_keeps_its_number() {
        assertThat(in(LEFT).partnerId()).isEqualTo("CSP-1");
    }

    @ParameterizedTest
    @CsvSource({"mara, 2, false", "mara, 1, false", "ole, 1, false", "ole, 2, true", "ole, 9, true"})
    void the_primary_contact_and_the_last_administrator_stay(String who, long count, boolean may) {
        Administrator administrator = Administrator.of(new UUID(0, 2), "CSP-1", who.equals("mara") ? MARA : OLE, NOW);

        var refusal = PartnerRules.mayLose(in(ACTIVE), administrator, count);

        assertThat(refusal.isEmpty()).isEqualTo(may);
        refusal.ifPresent(rejection -> assertThat(rejection.type().slug()).isEqualTo("last-administrator"));
    }
}
