package dev.cspmesh.partner.profile;

import static dev.cspmesh.partner.profile.PartnerStatus.ACTIVE;
import static dev.cspmesh.partner.profile.PartnerStatus.LEFT;
import static dev.cspmesh.partner.profile.PartnerStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cspmesh.partner.person.Contact;
import dev.cspmesh.kit.problem.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb in every state of a partner, and who stays its administrator. */
class PartnerStatusTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);
    private static final Contact MARA = new Contact("Mara", "Lindt", "mara@nordwind.example", "");
    private static final Contact OLE = new Contact("Ole", "Berg", "ole@nordwind.example", "");

    private static final Map<String, Consumer<Partner>> VERBS = Map.of(
            "suspend", partner -> partner.suspend("unpaid", NOW),
            "reinstate", partner -> partner.reinstate("paid", NOW),
            "leave", partner -> partner.leave("sold", NOW));

    private static final Map<PartnerStatus, Map<String, PartnerStatus>> EDGES = Map.of(
            ACTIVE, Map.of("suspend", SUSPENDED, "leave", LEFT),
            SUSPENDED, Map.of("reinstate", ACTIVE, "leave", LEFT),
            LEFT, Map.of());

    static Stream<Arguments> everything() {
        return Arrays.stream(PartnerStatus.values())
                .flatMap(status -> VERBS.keySet().stream().sorted().map(verb -> arguments(status, verb)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_partner_moves_along_its_edges_only(PartnerStatus status, String verb) {
        Partner partner = in(status);

        boolean moved = moves(partner, VERBS.get(verb));

        assertThat(moved).isEqualTo(EDGES.get(status).containsKey(verb));
        assertThat(partner.status()).isEqualTo(EDGES.get(status).getOrDefault(verb, status));
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

    private static boolean moves(Partner partner, Consumer<Partner> verb) {
        try {
            verb.accept(partner);
            return true;
        } catch (Rejected refusal) {
            assertThat(refusal.rejection().type().slug()).isEqualTo("wrong-state");
            return false;
        }
    }

    private static Partner in(PartnerStatus status) {
        Partner partner = Partner.enter(
                new UUID(0, 1), "CSP-1", new Partner.Origin(new UUID(0, 3), "Nordwind", "DE"), MARA, NOW);
        if (status == SUSPENDED) {
            partner.suspend("unpaid", NOW);
        }
        if (status == LEFT) {
            partner.leave("sold", NOW);
        }
        return partner;
    }
}
